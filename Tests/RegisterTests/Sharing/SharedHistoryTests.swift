import Dates
import Register
import Testing

/// Random histories that are spread over desks: each desk is told what the naive model is.
@Suite struct SharedHistoryTests {
  @Test(arguments: UInt64(1)...12)
  func `three desks give the answers of the naive model`(_ seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let hub = MemoryHub()
    try TestHub.$reach.withValue(hub.reach()) {
      var history = try RandomHistory(seed: seed)
      try history.register.share(at: MemoryHub.address, through: hub.reach())
      let desks = try ["b", "c"].map { name in
        let path = folder.path("\(name).sqlite")
        _ = try Register.clone(from: MemoryHub.address, to: path, through: hub.reach())
        return try Register.writing(at: path)
      }
      history.spread(over: desks)
      try history.play(steps: 25)
      let heads = try history.desks.map { desk in
        _ = try desk.pull(through: hub.reach())
        return try desk.seal()
      }
      #expect(Set(heads).count == 1 && hub.changes.count == history.model.changes)
      for desk in history.desks {
        for day in ["2024-01-01", "2024-06-15", "9999-12-31"] {
          let view = Viewpoint(asOf: try date(day))
          for line in 1...history.model.measures.count {
            let state = try desk.lines(from: view).first { $0.line == line }
            let title = history.model.measures[line].flatMap {
              history.model.held(.title, of: $0, asOf: view.date)
            }
            let stands = history.model.held(.line, of: line, asOf: view.date) != nil && title != nil
            #expect((state != nil) == stands, "seed \(seed)")
            guard let state else { continue }
            #expect(state.measure.title == title?.text, "seed \(seed)")
            #expect(
              state.status?.text == history.model.held(.status, of: line, asOf: view.date)?.text,
              "seed \(seed)")
          }
        }
        #expect(try desk.comparison(withHubThrough: hub.reach())?.finding == nil)
      }
    }
  }
}
