import Rapporteur
import RapporteurDiagnostics
import Testing

@Suite("The language of the commands")
struct LanguageChoiceTests {
    @Test(
        "is that of the option, else of the variable, else of the system, else English",
        arguments: [
            ([], [:], "en"),
            (["check", "a.yaml", "--lang", "fr"], [:], "fr"),
            (["check", "--lang=ar", "a.yaml"], [:], "ar"),
            (["form", "--lang", "es,fr"], [:], "es"),
            (["new", "--lang", "zh-Hans"], [:], "zh"),
            (["translate", "oer-2027", "--lang", "fr"], [:], "en"),
            (["check", "--lang", "fr", "--lang", "ru"], [:], "ru"),
            (["check", "--", "--lang", "fr"], [:], "en"),
            (["check", "--lang"], [:], "en"),
            (["check", "--lang", "fr"], ["RAPPORTEUR_LANG": "es", "LC_ALL": "ru_RU.UTF-8"], "fr"),
            (["form", "--lang", "all"], ["RAPPORTEUR_LANG": "es"], "es"),
            (["new", "--lang", "sw"], ["LANG": "fr_FR.UTF-8"], "fr"),
            ([], ["RAPPORTEUR_LANG": "es", "LC_ALL": "ru_RU.UTF-8"], "es"),
            ([], ["RAPPORTEUR_LANG": "tlh", "LC_ALL": "ru_RU.UTF-8"], "ru"),
            ([], ["LC_ALL": "ru_RU.UTF-8", "LC_MESSAGES": "es_ES", "LANG": "fr_FR"], "ru"),
            ([], ["LC_MESSAGES": "es_ES", "LANG": "fr_FR"], "es"),
            ([], ["LANG": "ar_EG.UTF-8"], "ar"),
            ([], ["LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"], "en"),
            ([], ["LANG": "de_DE.UTF-8"], "en"), ([], ["LANG": "POSIX"], "en"),
        ] as [([String], [String: String], String)])
    func choice(arguments: [String], environment: [String: String], expected: String) {
        #expect(LanguageChoice.language(of: arguments) { environment[$0] }.tag == expected)
    }
}
