// The engine of the form. Scripts/wasm.sh puts `engine.wasm.gz` beside this file and touches it, because a compiler
// does not notice when a file that was absent appears.

#include "CFormPage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char engine[] = {
#if __has_embed("engine.wasm.gz")
#embed "engine.wasm.gz" suffix(, )
#endif
    0,
};

struct form_page_asset form_page_engine(void) {
    return (struct form_page_asset){"engine.wasm.gz", engine, sizeof engine - 1};
}
