-- wrk's requests: the targets of the file in KEPT_TARGETS in turn; with KEPT_CREATE a new person each.
local targets, at, made, thread_number = {}, 0, 0, 0
local counter = 0

function setup(thread)
  counter = counter + 1
  thread:set("thread_number", counter)
end

function init()
  local file = os.getenv("KEPT_TARGETS")
  if file then
    for line in io.lines(file) do targets[#targets + 1] = line end
  end
  at = thread_number * 7919
end

function request()
  if os.getenv("KEPT_CREATE") then
    made = made + 1
    local key = os.getenv("KEPT_CREATE") .. "-" .. thread_number .. "-" .. made
    wrk.headers["Idempotency-Key"] = key
    wrk.headers["Content-Type"] = "application/json"
    local body = string.format(
      '{"name":"Bente%d Nygaard%d","emails":[{"label":"work","value":"b%s@kept.example"}],"roles":[{"role":"customer"}]}',
      made % 997, made % 49999, key)
    return wrk.format("POST", "/api/people", nil, body)
  end
  at = at + 1
  return wrk.format("GET", targets[at % #targets + 1])
end

function done(summary, latency)
  io.write(string.format("RESULT %f %f %f %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
