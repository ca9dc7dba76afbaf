import RapporteurDiagnostics

extension Certificate {
    private static let style = """
        @page{size:A4;margin:18mm}
        body{font:11pt/1.4 system-ui,"Noto Sans",sans-serif;max-width:174mm;margin:8mm auto;padding:0 4mm;color:#111;background:#fff}
        h1{font-size:20pt;margin:0;letter-spacing:.04em}h2{font-size:12pt;margin:5mm 0 1mm;border-bottom:.3mm solid #999}
        .title{font-size:13pt;margin:1mm 0 5mm}table{border-collapse:collapse;width:100%}
        th{text-align:start;font-weight:600;width:45mm;vertical-align:top;padding:.7mm 4mm .7mm 0}td{padding:.7mm 0;overflow-wrap:anywhere}
        code{font:9pt/1.4 ui-monospace,"Noto Sans Mono",monospace}ul{margin:1mm 0;padding-inline-start:5mm}
        .sample{border:.5mm solid #8a1f11;color:#8a1f11;padding:2mm 3mm;font-weight:600}
        .sign{display:flex;gap:10mm;margin-top:16mm}.sign div{flex:1;border-top:.3mm solid #111;padding-top:1mm;font-size:9pt}
        section,.sign{break-inside:avoid}@media print{body{margin:0;padding:0;max-width:none}}
        """

    func html(_ catalogue: MessageCatalogue) -> String {
        func say(_ message: Message) -> String { catalogue.html(message) }
        let name = catalogue.text(Message("Certificate: {state}", ["state": .text(state)]))
        var text = "<!doctype html>\n<html lang=\"\(catalogue.tag)\" dir=\"\(catalogue.direction)\">\n<head>\n"
        text += "<meta charset=\"utf-8\">\n"
        text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        text += "<title>\(htmlEscaped(name))</title>\n<style>\n\(Self.style)\n</style>\n</head>\n<body>\n"
        text += "<h1>\(say(Message("Certificate")))</h1>\n"
        text += "<p class=\"title\" dir=\"auto\" lang=\"\(htmlEscaped(language))\">\(htmlEscaped(title))</p>\n"
        if isIllustrative { text += "<p class=\"sample\">\(say(Self.sample))</p>\n" }
        text += table(lines, catalogue) + "<p>\(say(statement))</p>\n"
        if !persons.isEmpty {
            text += "<section>\n<h2>\(say(Message("Persons")))</h2>\n" + table(persons, catalogue) + "</section>\n"
        }
        text += "<section>\n<h2>\(say(Message("Warnings")))</h2>\n<p>\(say(warnings))</p>\n"
        if !reasons.isEmpty {
            text += "<ul>\n"
            for reason in reasons {
                text += "<li><bdi>\(htmlEscaped(reason.subject))</bdi> "
                text += "<em dir=\"auto\">\(say(reason.reason))</em></li>\n"
            }
            if more > 0 { text += "<li>\(say(rest))</li>\n" }
            text += "</ul>\n"
        }
        text += "</section>\n<div class=\"sign\"><div>\(say(Message("Place and date")))</div>"
        text += "<div>\(say(Message("Signature of the designated official")))</div></div>\n"
        return text + "</body>\n</html>\n"
    }

    private func table(_ lines: [Line], _ catalogue: MessageCatalogue) -> String {
        var text = "<table>\n"
        for line in lines {
            let value = htmlContent(catalogue.text(line.value))
            text += "<tr><th scope=\"row\" dir=\"auto\">\(catalogue.html(line.label))</th>"
            text += "<td>\(line.isCode ? "<code>\(value)</code>" : "<bdi>\(value)</bdi>")</td></tr>\n"
        }
        return text + "</table>\n"
    }
}
