// The parts of the offline form that are compiled into the program, so that it remains one file.

#ifndef C_FORM_PAGE_H
#define C_FORM_PAGE_H

#include <stddef.h>

/// One file of the page: its bytes live as long as the program, and do not end with a zero.
struct form_page_asset {
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t length;
};

/// How many files the page is made of.
size_t form_page_asset_count(void);

/// A file of the page: `form.html`, `form.css`, `boot.js`, which starts the others, then the scripts as `js/…` in the order in which they are put together
/// into one module script, then the texts as `texts/<language>.json`.
struct form_page_asset form_page_asset_at(size_t index);

/// The engine as gzipped WebAssembly; its length is 0 in a program that was built without `make wasm`.
struct form_page_asset form_page_engine(void);

#endif
