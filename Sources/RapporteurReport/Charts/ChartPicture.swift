// A drawing as a file of its own, for formats that hold pictures: the same SVG as on a page, with the rules of the
// style sheet that concern drawings written into it, since a picture does not see the style of what surrounds it.

/// A drawing that can stand alone.
package struct ChartPicture: Sendable, Hashable {
    /// The id, unique in the document.
    package let id: String
    /// The drawing as SVG.
    package let svg: String
    /// What it shows, for those who do not see it.
    package let alternative: String

    /// The drawings of a figure, each as a picture.
    package static func pictures(of figure: Figure) -> [ChartPicture] {
        let name = DrawingName(
            id: figure.id, title: figure.title.plainText, description: figure.description.plainText)
        switch figure.drawing {
        case .dumbbells(let chart): return [picture(name) { chart.write(name, .wide, to: &$0) }]
        case .flows(let chart): return [picture(name) { chart.write(name, .wide, to: &$0) }]
        case .regions(let panels):
            let lines = panels.map { RegionPanel.titleLines($0.name.title).count }.max() ?? 1
            return panels.map { panel in picture(panel.name) { panel.write(titleLines: lines, to: &$0) } }
        }
    }

    private static func picture(_ name: DrawingName, _ write: (inout MarkupWriter) -> Void) -> ChartPicture {
        var writer = MarkupWriter()
        write(&writer)
        let alternative = OutsideText.line(name.title) + ". " + OutsideText.line(name.description)
        guard let end = writer.text.firstIndex(of: ">") else {
            return ChartPicture(id: name.id, svg: writer.text, alternative: alternative)
        }
        let inside = writer.text.index(after: end)
        let svg = writer.text[..<inside] + "\n<style>" + StyleSheet.picture + "</style>" + writer.text[inside...]
        return ChartPicture(id: name.id, svg: String(svg), alternative: alternative)
    }
}

extension StyleSheet {
    /// The rules for drawings, with the values of their variables in place: programs that turn SVG into pictures know
    /// no variables.
    static let picture: String = {
        let sheet = "\(report)"
        var values: [(name: Substring, value: Substring)] = []
        var rules = ""
        for line in sheet.split(separator: "\n") {
            let line = line.drop { $0 == " " }
            if line.hasPrefix("--") {
                for declaration in line.split(separator: ";") {
                    let declaration = declaration.drop { $0 == " " }
                    guard let colon = declaration.firstIndex(of: ":") else { continue }
                    values.append(
                        (declaration[..<colon], declaration[declaration.index(after: colon)...].drop { $0 == " " }))
                }
            } else if line.hasPrefix(".chart text") || line.hasPrefix(".chart .") {
                rules += line + "\n"
            }
        }
        var result = ""
        var rest = Substring(rules)
        while let start = rest.firstRange(of: "var(") {
            result += rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            let name = rest.prefix { $0 != ")" }
            rest = rest.dropFirst(name.count + 1)
            result += name == "--text" ? paperFonts : String(values.first { $0.name == name }?.value ?? "inherit")
        }
        return result + rest
    }()

    /// The fonts of pictures and of paper: those of Debian's fonts-noto-core and fonts-noto-cjk, for all six languages.
    /// No space stands after a comma: WeasyPrint 57 takes it for part of the name, and Chinese drawings would get the
    /// Japanese forms of their characters.
    static let paperFonts =
        "\"Noto Sans\",\"Noto Sans Arabic\",\"Noto Sans CJK SC\",\"Liberation Sans\",Arial,sans-serif"
}
