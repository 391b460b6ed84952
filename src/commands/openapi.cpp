#include <iostream>

#include "app/describe.hpp"
#include "commands/commands.hpp"

namespace kept {

void add_openapi(CommandLine& line) {
  line.command("openapi", "print the OpenAPI 3.1 document", [](Settings const&) -> Result<int> {
    std::cout << openapi_document() << "\n";
    return 0;
  });
}

}  // namespace kept
