#pragma once
// The database as chapters see it: Db inside a snapshot, Tx inside a write. Both come from Store.
#include <array>
#include <functional>
#include <memory>
#include <string>
#include <typeindex>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "store/change.hpp"
#include "store/connection.hpp"
#include "store/viewer.hpp"

namespace kept {

/// The rows of one query, forward only:
///   auto rows = db.query("select id, name from person where id = $1", id);
///   while (rows.next()) use(rows.id(0), rows.text(1));
/// Texts live until the next next(). A null reads as 0, "" or Id{}.
class Rows {
 public:
  explicit Rows(Cursor* cursor) : cursor_(cursor) {}
  Rows(Rows&& other) noexcept : cursor_(std::exchange(other.cursor_, nullptr)) {}
  Rows& operator=(Rows&&) = delete;
  ~Rows() {
    if (cursor_) cursor_->release();
  }

  bool next() { return cursor_->next(); }
  bool is_null(int column) const { return cursor_->is_null(column); }
  std::int64_t integer(int column) const { return cursor_->integer(column); }
  double real(int column) const { return cursor_->real(column); }
  bool boolean(int column) const { return cursor_->boolean(column); }
  std::string_view text(int column) const { return cursor_->text(column); }
  std::string_view blob(int column) const { return cursor_->blob(column); }
  Id id(int column) const { return Id{cursor_->integer(column)}; }
  Instant instant(int column) const { return Instant{cursor_->integer(column)}; }
  /// Nothing for null.
  std::optional<Day> day(int column) const { return parse_day(cursor_->text(column)); }
  int columns() const { return cursor_->columns(); }
  std::string_view name(int column) const { return cursor_->name(column); }

 private:
  Cursor* cursor_;
};

/// One connection inside a transaction or a snapshot. Not shared between threads.
/// Wrong SQL, a full disk or a lost server is thrown as a Fault.
class Db {
 public:
  explicit Db(Connection& connection) : connection_(connection) {}
  Db(Db const&) = delete;
  Db& operator=(Db const&) = delete;

  /// A bounded answer: a row, a page.
  template <class... A>
  Rows query(Sql sql, A const&... values) {
    std::array<Value, sizeof...(A)> list{Value(values)...};
    return query_values(sql, list);
  }
  /// An answer of any length, fetched in pieces.
  template <class... A>
  Rows scan(Sql sql, A const&... values) {
    std::array<Value, sizeof...(A)> list{Value(values)...};
    return Rows(connection_.query(sql, list, Size::scan));
  }
  /// insert, update, delete; gives the number of rows changed.
  template <class... A>
  std::int64_t run(Sql sql, A const&... values) {
    std::array<Value, sizeof...(A)> list{Value(values)...};
    return run_values(sql, list);
  }
  Rows query_values(Sql sql, std::span<Value const> values) {
    return Rows(connection_.query(sql, values, Size::page));
  }
  std::int64_t run_values(Sql sql, std::span<Value const> values) {
    return connection_.run(sql, values);
  }
  Dialect const& dialect() const { return connection_.dialect(); }
  Connection& connection() { return connection_; }

 private:
  Connection& connection_;
};

class Tx;

/// An event that the writes of one commit have answered together, just before it.
struct LateEvent {
  std::type_index type;
  std::shared_ptr<void const> value;
};

/// Which functions run when something is published; wired in main before the store serves.
class Subscribers {
 public:
  using Handler = std::function<Done(Tx&, void const*)>;
  using LateHandler = std::function<void(Tx&, std::vector<void const*> const&)>;
  void add(std::type_index event, Handler handler);
  void add_late(std::type_index event, LateHandler handler);
  Done tell(Tx& tx, std::type_index event, void const* value) const;
  /// Each handler hears all of its events at once, in their order.
  void tell_late(Tx& tx, std::vector<LateEvent> const& events) const;

 private:
  std::vector<std::pair<std::type_index, Handler>> handlers_;
  std::vector<std::pair<std::type_index, LateHandler>> late_handlers_;
};

/// One write. A PostgreSQL write that met another may run again from its start, so the function
/// that gets a Tx touches nothing else but what it captured to answer with.
class Tx : public Db {
 public:
  struct Services {
    IdMaker& ids;
    Subscribers const& subscribers;
    Instant now;
    std::function<bool()> others_wait;
  };
  Tx(Connection& connection, Services services) : Db(connection), services_(std::move(services)) {}

  /// When this write began; the same all through it.
  Instant now() const { return services_.now; }
  Id new_id() { return services_.ids.next(); }
  /// Tells the other chapters, in this transaction; their refusal is to be passed on:
  ///   TRY(tx.publish(PersonMerged{from, to}));
  /// Any struct is an event; Store::subscribe<PersonMerged> hears it.
  template <class Event>
  Done publish(Event const& event) {
    return services_.subscribers.tell(*this, typeid(Event), &event);
  }
  /// The same, but heard just before the commit, together with those of every other write in it:
  /// for what costs much less when it is done once for many (the index of search). It cannot be
  /// refused any more.
  template <class Event>
  void publish_late(Event event) {
    late_.push_back({typeid(Event), std::make_shared<Event const>(std::move(event))});
  }
  /// Writes one row of `changes`; sent to open pages after the commit (live.hpp).
  void changed(std::string_view noun, Id id, std::int64_t version,
               SeenBy const& seen_by = SeenBy::everybody());
  /// Writes one row of `audit`: who did what to which thing. `differences` from audit.hpp, or
  /// empty.
  void audit(Viewer const& viewer, std::string_view noun, Id id, std::string_view verb,
             std::string_view differences = {});
  /// Bulk work asks between rows and commits early when true.
  bool others_wait() const { return services_.others_wait && services_.others_wait(); }

  std::vector<Change> const& changes() const { return changes_; }
  std::vector<LateEvent> const& late_events() const { return late_; }

 private:
  Services services_;
  std::vector<Change> changes_;
  std::vector<LateEvent> late_;
};

}  // namespace kept
