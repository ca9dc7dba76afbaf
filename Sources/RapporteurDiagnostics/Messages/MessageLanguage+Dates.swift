extension MessageLanguage {
    /// A day in words, as documents of the United Nations write it.
    package func date(year: Int32, month: Int32, day: Int32) -> String {
        let names = monthNames
        guard month >= 1, month <= Int32(names.count) else { return "" }
        let name = names[Int(month) - 1]
        let year = String(year)
        let day = String(day)
        switch self {
        case .en, .ar: return day + " " + name + " " + year
        case .fr: return (day == "1" ? "1er" : day) + " " + name + " " + year
        case .es: return day + " de " + name + " de " + year
        case .ru: return day + " " + name + " " + year + "\u{A0}года"
        case .zh: return year + "年" + name + day + "日"
        }
    }

    /// The names of the months as they stand in a date.
    private var monthNames: [String] {
        switch self {
        case .en:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        case .fr:
            [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                "novembre", "décembre",
            ]
        case .es:
            [
                "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
                "noviembre", "diciembre",
            ]
        case .ru:
            [
                "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
                "ноября", "декабря",
            ]
        case .ar:
            [
                "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيه",
                "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر",
                "كانون الأول/ديسمبر",
            ]
        case .zh: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"]
        }
    }
}
