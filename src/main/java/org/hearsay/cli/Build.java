package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.pipeline.Resources;
import org.hearsay.rdf.ArticleMapper;
import org.hearsay.rdf.GraphOptions;
import org.hearsay.rdf.Iris;
import org.hearsay.reuse.ReuseIndex;
import org.hearsay.server.ServingNote;
import org.hearsay.store.StoreException;
import org.hearsay.store.Tdb2Sink;
import org.hearsay.store.Tdb2Store;

/** Fills a store, for the commands {@code build} and {@code demo}. */
final class Build {
  /** From so many articles on a build takes back the room that its transactions left behind. */
  private static final int COMPACT = 200;

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
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder, iris);
        ReuseIndex index = StoreOutput.index(folder)) {
      Resources resources = Resources.load();
      Run run = new Run(resources, options.asWritten());
      ArticleMapper mapper =
          new ArticleMapper(
              iris,
              GraphOptions.DEFAULT
                  .withText(options.text())
                  .withReifiers(options.reifiers())
                  .withConfiguration(run.configuration()));
      int stored;
      try (Tdb2Sink sink = store.sink()) {
        StoreOutput output = new StoreOutput(sink, index, mapper);
        batch.run(Found.workers(resources, mapper), output);
        output.finish();
        sink.describe(iris.graph("runs"), run.metadata().triples(iris));
        stored = output.stored();
      }
      if (stored >= COMPACT) {
        store.compact();
      }
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException("store " + folder + ": " + e.getMessage(), e);
    }
    return batch.close();
  }
}
