// Narrow no-break spaces stand before : ; and inside « », as French typography asks.
extension Phrase {
    /// The pattern in French.
    var french: String {
        switch self {
        case .questionByNumber: "la question {number}"
        case .questionByText: "la question « {text} »"
        case .answerToQuestion: "la réponse à {question}"
        case .answerToField: "la réponse à « {text} »"
        case .entriesIn: "le nombre d’entrées données à {question}"
        case .and: "{left} et {right}"
        case .or: "{left} ou {right}"
        case .not: "ceci n’est pas le cas : {condition}"
        case .group: "({condition})"
        case .equal: "{answer} est {value}"
        case .notEqual: "{answer} n’est pas {value}"
        case .less: "{answer} est de moins de {value}"
        case .lessOrEqual: "{answer} est d’au plus {value}"
        case .greater: "{answer} est de plus de {value}"
        case .greaterOrEqual: "{answer} est d’au moins {value}"
        case .countIs: "{count} est de {value}"
        case .countIsNot: "{count} n’est pas de {value}"
        case .before: "{answer} est antérieure au {value}"
        case .notAfter: "{answer} n’est pas postérieure au {value}"
        case .after: "{answer} est postérieure au {value}"
        case .notBefore: "{answer} n’est pas antérieure au {value}"
        case .sameAs: "il y a égalité entre {answer} et {other}"
        case .notSameAs: "il n’y a pas égalité entre {answer} et {other}"
        case .oneOf: "{answer} figure parmi : {values}"
        case .includes: "{answer} comprend {value}"
        case .questionAnswered: "une réponse est donnée à {question}"
        case .questionAsked: "{question} est posée"
        case .questionSays: "la réponse à {question} est « {answer} »"
        case .fieldAnswered: "une réponse est donnée à « {text} »"
        case .quoted: "« {text} »"
        case .listed: "{left}, {right}"

        case .notKnown: "non connu"
        case .notApplicable: "sans objet"
        case .declined: "nous préférons ne pas répondre"
        case .isTrue: "vrai"
        case .isFalse: "faux"
        case .numberWithUnit: "{number} {unit}"
        case .fieldWithAnswer: "{field} : {answer}"
        case .fieldsListed: "{left} ; {right}"
        case .record: "{number}. {fields}"

        case .howToFill: "Comment remplir ce fichier :"
        case .howComments: "- Les lignes qui commencent par # sont des explications. Le programme ne les lit pas."
        case .howChoose:
            "- Choisissez une réponse en enlevant le # qui la précède. Rien d’autre ne doit changer sur cette ligne."
        case .howWrite:
            "- Écrivez les textes sur la ligne vide sous la question, à quatre espaces du bord gauche. Ils peuvent tenir sur plusieurs lignes."
        case .howLeave:
            "- Laissez une question telle quelle si vous n’avez pas encore de réponse. Vous pouvez enregistrer et continuer un autre jour."
        case .howCheck:
            "- À tout moment, lancez « rapporteur check » avec le nom de ce fichier. Cette commande vous dit ce qui reste ouvert et comment le corriger."
        case .statusMeaning:
            "draft (brouillon) tant que vous y travaillez ; submitted (soumis) quand le rapport est complet ; certified (certifié) par les responsables qui y sont nommés"
        case .personalSection:
            "Cette section contient des noms de personnes. Elle est conservée à part et n’est jamais publiée."
        case .answerOnlyIf: "Répondez seulement dans ce cas : {condition}."
        case .previousAnswer: "Réponse de votre pays en {cycle} :"
        case .previousAnswerTo: "Réponse de votre pays en {cycle} à « {question} » :"
        case .chooseOne: "Choisissez une réponse : {choices}"
        case .chooseAll: "Choisissez tout ce qui convient : {choices}"
        case .chooseAtLeast: "Nombre minimal de choix : {count}."
        case .chooseAtMost: "Nombre maximal de choix : {count}."
        case .standsAlone: "« {choice} » exclut les autres réponses."
        case .charactersAtMost: "Nombre maximal de caractères : {count}."
        case .wholeNumber: "Un nombre entier."
        case .decimalNumber: "Un nombre, avec un point pour les décimales, comme 12.5."
        case .inUnit: "Unité : {unit}."
        case .numberAtLeast: "Au moins {minimum}."
        case .numberAtMost: "Au plus {maximum}."
        case .sentences: "{left} {right}"
        case .dateHint: "Une date sous la forme année-mois-jour, comme {example}."
        case .linkHint: "Une adresse web commençant par https:// ou http://."
        case .recordsHint: "Un bloc pour chaque entrée ; copiez les lignes de l’exemple et enlevez les #."
        case .recordsAtMost: "Nombre maximal d’entrées : {count}."
        case .cannotAnswer: "Si vous ne pouvez pas répondre : {words}"
        case .codeWithMeaning: "{code} ({meaning})"
        case .partOf: "Ce fichier est une partie d’un rapport. État : {state}. Sections : {sections}."
        case .partOnlyQuestions:
            "De ces sections, seules les questions ci-dessous vous sont destinées ; ce que « rapporteur check » dit des autres ne vous concerne pas."
        case .partMerge: "Quand il est rempli, « rapporteur merge » le réunit avec les autres parties."
        case .answersWithoutQuestion:
            "Ce qui suit ne fait pas partie des questions ci-dessus. « rapporteur check » dit ce qu’il faut en faire."
        case .answersOfOthers:
            "Les réponses qu’il ne vous revient pas de donner figurent ici parce que vos questions en dépendent, ou parce qu’elles n’ont pas d’autre place. Laissez-les telles quelles."
        case .withNote: "{text} ({note})"
        case .withDateNote: "{text} (année-mois-jour)"
        case .withCondition: "{text} — seulement dans ce cas : {condition}"
        }
    }
}
