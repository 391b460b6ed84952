#pragma once
// Smaller answers for whoever can read them.
#include "http/message.hpp"

namespace kept {

enum class Encoding { plain, gzip, brotli };

/// What Accept-Encoding allows, brotli first where both weigh the same.
Encoding accepted_encoding(std::string_view accept_encoding);
bool is_compressible(std::string_view type);

/// Compresses the body in place when it is worth it: over 1 kB, of a type that shrinks, and without
/// a secret in it (BREACH: the size of a compressed answer tells what else is in it).
void compress(Request const& request, Response& response);

std::string gzip_compressed(std::string_view bytes, int level);
std::string brotli_compressed(std::string_view bytes, int quality);

}  // namespace kept
