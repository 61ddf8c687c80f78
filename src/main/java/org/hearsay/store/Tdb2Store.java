package org.hearsay.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hearsay.rdf.HS;
import org.hearsay.rdf.Iris;

/**
 * An embedded TDB2 database in a folder, whose default graph is the union of all its graphs.
 *
 * <p>One process at a time may have it open. Threads may share it for reading.
 */
public final class Tdb2Store implements Closeable {
  private static final Pattern HELD = Pattern.compile("held by process (\\d+)");

  private final Path folder;
  private final DatasetGraph dataset;
  private final Iris iris;

  private Tdb2Store(Path folder, DatasetGraph dataset, Iris iris) {
    this.folder = folder;
    this.dataset = dataset;
    this.iris = iris;
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
  }

  /**
   * Opens the store in {@code folder}; makes it when it is not there.
   *
   * @throws StoreException when the folder can't be written, holds something else, or another
   *     process has it open
   */
  public static Tdb2Store openOrCreate(Path folder, Iris iris) throws StoreException {
    try {
      if (Files.exists(folder) && !isStore(folder) && !isEmpty(folder)) {
        throw new StoreException(
            folder + ": is no store and not empty; name a new or empty folder");
      }
      Files.createDirectories(folder);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(
          "store " + folder + ": can't be made (" + reason(e) + "); name another with --store", e);
    }
    return connect(folder, iris);
  }

  /**
   * Opens the store that is in {@code folder}.
   *
   * @throws StoreException also when there is none
   */
  public static Tdb2Store open(Path folder, Iris iris) throws StoreException {
    if (!isStore(folder)) {
      throw new StoreException(
          "store " + folder + ": not found; make it with: hearsay build PATH --store " + folder);
    }
    return connect(folder, iris);
  }

  /** Whether a TDB2 database lies in {@code folder}. */
  public static boolean isStore(Path folder) {
    return Files.isDirectory(folder.resolve("Data-0001")) || hasData(folder);
  }

  /** After compactions the first generation is gone. */
  private static boolean hasData(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> f.getFileName().toString().matches("Data-\\d{4,}"));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(f -> f.getFileName().toString().equals("tdb.lock"));
    }
  }

  private static Tdb2Store connect(Path folder, Iris iris) throws StoreException {
    if (!Files.isWritable(folder)) {
      throw new StoreException(
          "store " + folder + ": no right to write there, which its lock needs; change the rights");
    }
    try {
      return new Tdb2Store(folder, DatabaseMgr.connectDatasetGraph(folder.toString()), iris);
    } catch (JenaException | AtlasException e) {
      Matcher held = HELD.matcher(String.valueOf(e.getMessage()));
      throw new StoreException(
          held.find()
              ? "store "
                  + folder
                  + ": in use by process "
                  + held.group(1)
                  + "; stop it, or use its endpoint (--to URL, --endpoint URL)"
              : "store " + folder + ": can't be opened: " + e.getMessage(),
          e);
    }
  }

  public Path folder() {
    return folder;
  }

  public Iris iris() {
    return iris;
  }

  /** For queries; its default graph is the union of all graphs. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** A writer; close it before another one is made. */
  public Tdb2Sink sink() {
    return new Tdb2Sink(this);
  }

  /** The digest of an article, when it is stored. */
  Optional<String> digest(Node article) {
    return Txn.calculateRead(
        dataset,
        () -> {
          var found = dataset.find(article, article, HS.digest, Node.ANY);
          return found.hasNext()
              ? Optional.of(found.next().getObject().getLiteralLexicalForm())
              : Optional.<String>empty();
        });
  }

  /** The IRIs of all articles, in no order. */
  public List<Node> articles() {
    return Txn.calculateRead(
        dataset,
        () -> {
          List<Node> articles = new java.util.ArrayList<>();
          dataset
              .find(Node.ANY, Node.ANY, HS.digest, Node.ANY)
              .forEachRemaining((Quad q) -> articles.add(q.getGraph()));
          return articles;
        });
  }

  /**
   * Takes back the room of overwritten data. TDB2 never overwrites a page, so that a store grows
   * with every transaction.
   */
  public void compact() throws StoreException {
    try {
      DatabaseMgr.compact(dataset, true);
    } catch (JenaException | AtlasException e) {
      throw new StoreException("store " + folder + ": can't be compacted: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    TDBInternal.expel(dataset);
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
  }
}
