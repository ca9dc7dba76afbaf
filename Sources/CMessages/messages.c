// Every file under texts, embedded: a test compares this list with the folder.

#include "CMessages.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define TEXTS(domain, language) {#domain, #language, domain##_##language, sizeof domain##_##language}

static const unsigned char engine_ar[] = {
#embed "texts/engine/ar.json"
};
static const unsigned char engine_es[] = {
#embed "texts/engine/es.json"
};
static const unsigned char engine_fr[] = {
#embed "texts/engine/fr.json"
};
static const unsigned char engine_ru[] = {
#embed "texts/engine/ru.json"
};
static const unsigned char engine_zh[] = {
#embed "texts/engine/zh.json"
};

static const unsigned char definition_ar[] = {
#embed "texts/definition/ar.json"
};
static const unsigned char definition_es[] = {
#embed "texts/definition/es.json"
};
static const unsigned char definition_fr[] = {
#embed "texts/definition/fr.json"
};
static const unsigned char definition_ru[] = {
#embed "texts/definition/ru.json"
};
static const unsigned char definition_zh[] = {
#embed "texts/definition/zh.json"
};

static const unsigned char host_ar[] = {
#embed "texts/host/ar.json"
};
static const unsigned char host_es[] = {
#embed "texts/host/es.json"
};
static const unsigned char host_fr[] = {
#embed "texts/host/fr.json"
};
static const unsigned char host_ru[] = {
#embed "texts/host/ru.json"
};
static const unsigned char host_zh[] = {
#embed "texts/host/zh.json"
};

static const unsigned char report_ar[] = {
#embed "texts/report/ar.json"
};
static const unsigned char report_es[] = {
#embed "texts/report/es.json"
};
static const unsigned char report_fr[] = {
#embed "texts/report/fr.json"
};
static const unsigned char report_ru[] = {
#embed "texts/report/ru.json"
};
static const unsigned char report_zh[] = {
#embed "texts/report/zh.json"
};

static const unsigned char pages_ar[] = {
#embed "texts/pages/ar.json"
};
static const unsigned char pages_es[] = {
#embed "texts/pages/es.json"
};
static const unsigned char pages_fr[] = {
#embed "texts/pages/fr.json"
};
static const unsigned char pages_ru[] = {
#embed "texts/pages/ru.json"
};
static const unsigned char pages_zh[] = {
#embed "texts/pages/zh.json"
};

static const struct message_texts texts[] = {
    TEXTS(engine, ar), TEXTS(engine, es), TEXTS(engine, fr), TEXTS(engine, ru), TEXTS(engine, zh),
    TEXTS(definition, ar), TEXTS(definition, es), TEXTS(definition, fr), TEXTS(definition, ru), TEXTS(definition, zh),
    TEXTS(host, ar), TEXTS(host, es), TEXTS(host, fr), TEXTS(host, ru), TEXTS(host, zh),
    TEXTS(report, ar), TEXTS(report, es), TEXTS(report, fr), TEXTS(report, ru), TEXTS(report, zh),
    TEXTS(pages, ar), TEXTS(pages, es), TEXTS(pages, fr), TEXTS(pages, ru), TEXTS(pages, zh),
};

size_t message_texts_count(void) { return sizeof texts / sizeof texts[0]; }

struct message_texts message_texts_at(size_t index) { return texts[index]; }
