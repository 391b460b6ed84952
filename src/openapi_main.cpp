// kept_openapi: prints the OpenAPI document. The page's client is made from it, so it is a program
// of its own, built before the page is.
#include <iostream>

#include "app/describe.hpp"

int main() { std::cout << kept::openapi_document() << "\n"; }
