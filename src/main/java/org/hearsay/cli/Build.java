package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.rdf.ArticleGraph;
import org.hearsay.rdf.ArticleMapper;
import org.hearsay.rdf.GraphOptions;
import org.hearsay.rdf.Iris;
import org.hearsay.server.ServingNote;
import org.hearsay.store.StoreException;
import org.hearsay.store.Tdb2Sink;
import org.hearsay.store.Tdb2Store;

/** Fills a store, for the commands {@code build} and {@code demo}. */
final class Build {
  private final GraphOptionsMixin options;

  Build(GraphOptionsMixin options) {
    this.options = options;
  }

  /**
   * Runs {@code batch} into the store in {@code folder}.
   *
   * @return exit code
   */
  int run(Batch batch, Path folder, Iris iris) throws IOException {
    Optional<ServingNote> served = ServingNote.find(folder);
    if (served.isPresent()) {
      throw new StoreException(
          "store "
              + folder
              + ": a server has it open at "
              + served.get().address()
              + " (process "
              + served.get().process()
              + "); stop it, then build again");
    }
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder, iris)) {
      Engine engine = new Engine();
      Run run = new Run(engine, options.asWritten());
      ArticleMapper mapper =
          new ArticleMapper(
              iris,
              GraphOptions.DEFAULT
                  .withText(options.text())
                  .withReifiers(options.reifiers())
                  .withConfiguration(run.configuration()));
      try (Tdb2Sink sink = store.sink()) {
        batch.run(
            () -> engine.worker().andThen(result -> ArticleGraph.of(result, mapper)),
            new GraphOutput(sink, mapper));
        sink.describe(iris.graph("runs"), run.metadata().triples(iris));
      }
    }
    return batch.close();
  }
}
