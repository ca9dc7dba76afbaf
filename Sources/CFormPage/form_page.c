// Every file of the page, embedded. A script that is missing here is missing in the form: the test of the page's files
// compares this list with the folder.

#include "CFormPage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char form_html[] = {
#embed "page/form.html"
};

static const unsigned char form_css[] = {
#embed "page/form.css"
};

static const unsigned char boot_js[] = {
#embed "page/boot.js"
};

static const unsigned char texts_js[] = {
#embed "page/texts.js"
};

static const unsigned char dom_js[] = {
#embed "page/dom.js"
};

static const unsigned char unpack_js[] = {
#embed "page/unpack.js"
};

static const unsigned char engine_js[] = {
#embed "page/engine.js"
};

static const unsigned char announce_js[] = {
#embed "page/announce.js"
};

static const unsigned char keep_js[] = {
#embed "page/keep.js"
};

static const unsigned char tabs_js[] = {
#embed "page/tabs.js"
};

static const unsigned char state_js[] = {
#embed "page/state.js"
};

static const unsigned char draft_js[] = {
#embed "page/draft.js"
};

static const unsigned char findings_js[] = {
#embed "page/findings.js"
};

static const unsigned char confirm_js[] = {
#embed "page/confirm.js"
};

static const unsigned char special_js[] = {
#embed "page/special.js"
};

static const unsigned char inputs_js[] = {
#embed "page/inputs.js"
};

static const unsigned char choices_js[] = {
#embed "page/choices.js"
};

static const unsigned char questions_js[] = {
#embed "page/questions.js"
};

static const unsigned char records_js[] = {
#embed "page/records.js"
};

static const unsigned char sections_js[] = {
#embed "page/sections.js"
};

static const unsigned char summary_js[] = {
#embed "page/summary.js"
};

static const unsigned char route_js[] = {
#embed "page/route.js"
};

static const unsigned char words_js[] = {
#embed "page/words.js"
};

static const unsigned char dialog_js[] = {
#embed "page/dialog.js"
};

static const unsigned char drafts_js[] = {
#embed "page/drafts.js"
};

static const unsigned char save_js[] = {
#embed "page/save.js"
};

static const unsigned char part_js[] = {
#embed "page/part.js"
};

static const unsigned char open_js[] = {
#embed "page/open.js"
};

static const unsigned char review_js[] = {
#embed "page/review.js"
};

static const unsigned char print_js[] = {
#embed "page/print.js"
};

static const unsigned char start_js[] = {
#embed "page/start.js"
};

static const unsigned char en_json[] = {
#embed "texts/en.json"
};

static const unsigned char fr_json[] = {
#embed "texts/fr.json"
};

static const unsigned char es_json[] = {
#embed "texts/es.json"
};

static const unsigned char ru_json[] = {
#embed "texts/ru.json"
};

static const unsigned char ar_json[] = {
#embed "texts/ar.json"
};

static const unsigned char zh_json[] = {
#embed "texts/zh.json"
};

#define ASSET(name, bytes) {name, bytes, sizeof bytes}

static const struct form_page_asset assets[] = {
    ASSET("form.html", form_html),
    ASSET("form.css", form_css),
    ASSET("boot.js", boot_js),
    ASSET("js/texts.js", texts_js),
    ASSET("js/dom.js", dom_js),
    ASSET("js/unpack.js", unpack_js),
    ASSET("js/engine.js", engine_js),
    ASSET("js/announce.js", announce_js),
    ASSET("js/keep.js", keep_js),
    ASSET("js/tabs.js", tabs_js),
    ASSET("js/state.js", state_js),
    ASSET("js/draft.js", draft_js),
    ASSET("js/findings.js", findings_js),
    ASSET("js/confirm.js", confirm_js),
    ASSET("js/special.js", special_js),
    ASSET("js/inputs.js", inputs_js),
    ASSET("js/choices.js", choices_js),
    ASSET("js/questions.js", questions_js),
    ASSET("js/records.js", records_js),
    ASSET("js/sections.js", sections_js),
    ASSET("js/summary.js", summary_js),
    ASSET("js/route.js", route_js),
    ASSET("js/words.js", words_js),
    ASSET("js/dialog.js", dialog_js),
    ASSET("js/drafts.js", drafts_js),
    ASSET("js/save.js", save_js),
    ASSET("js/part.js", part_js),
    ASSET("js/open.js", open_js),
    ASSET("js/review.js", review_js),
    ASSET("js/print.js", print_js),
    ASSET("js/start.js", start_js),
    ASSET("texts/en.json", en_json),
    ASSET("texts/fr.json", fr_json),
    ASSET("texts/es.json", es_json),
    ASSET("texts/ru.json", ru_json),
    ASSET("texts/ar.json", ar_json),
    ASSET("texts/zh.json", zh_json),
};

size_t form_page_asset_count(void) { return sizeof assets / sizeof assets[0]; }

struct form_page_asset form_page_asset_at(size_t index) { return assets[index]; }
