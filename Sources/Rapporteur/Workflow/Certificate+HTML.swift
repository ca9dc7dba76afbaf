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

    var html: String {
        var text = "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n"
        text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        text += "<title>Certificate: \(htmlEscaped(state))</title>\n<style>\n\(Self.style)\n</style>\n</head>\n<body>\n"
        text += "<h1>Certificate</h1>\n<p class=\"title\" dir=\"auto\" lang=\"\(htmlEscaped(language))\">"
        text += "\(htmlEscaped(title))</p>\n"
        if isIllustrative { text += "<p class=\"sample\">Sample data: this certificate certifies nothing.</p>\n" }
        text += table(lines) + "<p>\(htmlEscaped(statement))</p>\n"
        if !persons.isEmpty { text += "<section>\n<h2>Persons</h2>\n" + table(persons) + "</section>\n" }
        text += "<section>\n<h2>Warnings</h2>\n<p>\(htmlEscaped(warnings))</p>\n"
        if !reasons.isEmpty {
            text += "<ul>\n"
            for reason in reasons {
                text +=
                    "<li><bdi>\(htmlEscaped(reason.subject))</bdi> <em dir=\"auto\">\(htmlEscaped(reason.reason))</em></li>\n"
            }
            if more > 0 { text += "<li>and \(more) more</li>\n" }
            text += "</ul>\n"
        }
        text +=
            "</section>\n<div class=\"sign\"><div>Place and date</div><div>Signature of the designated official</div></div>\n"
        return text + "</body>\n</html>\n"
    }

    private func table(_ lines: [Line]) -> String {
        var text = "<table>\n"
        for line in lines {
            let value = htmlEscaped(line.value)
            text += "<tr><th scope=\"row\" dir=\"auto\">\(htmlEscaped(line.label))</th>"
            text += "<td>\(line.isCode ? "<code>\(value)</code>" : "<bdi>\(value)</bdi>")</td></tr>\n"
        }
        return text + "</table>\n"
    }
}
