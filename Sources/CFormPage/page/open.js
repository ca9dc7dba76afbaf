// (to follow)
