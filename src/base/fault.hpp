#pragma once
// The machine failing: disk full, wrong SQL, no memory. Caught in http/ and in the job runner only.
#include <stdexcept>
#include <string>

namespace kept {

enum class FaultKind { other, disk_full, database_gone };

class Fault : public std::runtime_error {
 public:
  explicit Fault(std::string const& what, FaultKind kind = FaultKind::other)
      : std::runtime_error(what), kind_(kind) {}
  FaultKind kind() const { return kind_; }

 private:
  FaultKind kind_;
};

}  // namespace kept
