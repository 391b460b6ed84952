#include "fresh_database.hpp"

#include <libpq-fe.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <stdexcept>

namespace kept::stories {
namespace {

void command(std::string const& server, std::string const& sql) {
  std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(server.c_str()), PQfinish);
  std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql.c_str()),
                                                       PQclear);
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
    throw std::runtime_error(sql + ": " + PQerrorMessage(connection.get()));
}

// postgres://host:port/name?options with another name.
std::string with_name(std::string const& server, std::string const& name) {
  auto host = server.find("//") + 2;
  auto slash = server.find('/', host), question = server.find('?', host);
  auto options = question == std::string::npos ? "" : server.substr(question);
  return server.substr(0, std::min({slash, question, server.size()})) + "/" + name + options;
}

}  // namespace

FreshDatabase::FreshDatabase(std::string server) : server_(std::move(server)) {
  if (server_.empty()) return;
  static std::atomic<int> made = 0;
  name_ = "kept_story_" + std::to_string(getpid()) + "_" + std::to_string(++made);
  command(server_, "create database " + name_ + " template template0 encoding 'UTF8' locale 'C'");
  address_ = with_name(server_, name_);
}

FreshDatabase::~FreshDatabase() {
  if (name_.empty()) return;
  try {
    command(server_, "drop database " + name_ + " with (force)");
  } catch (std::exception const&) {
    // The server is a test's own and goes with it.
  }
}

}  // namespace kept::stories
