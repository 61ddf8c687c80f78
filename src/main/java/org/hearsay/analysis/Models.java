package org.hearsay.analysis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import opennlp.tools.chunker.ChunkerFactory;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSModel;
import org.hearsay.analysis.Models.Loaded.Reader;

/**
 * The models and tables behind every {@link Analyzer}: loaded once, in the background and in
 * parallel, shared by all threads. A model is waited for only when it is first needed.
 */
public final class Models {
  /** Greedy search over chunk labels: several times as fast as a beam of ten. */
  private static final int BEAM = 1;

  private static final String PARSER = "/org/hearsay/analysis/dependency-parser.bin";
  private static final String PARSER_VERSION = "1";

  /**
   * What a graph tells about a model that helped to make it.
   *
   * @param name file name of the model
   * @param version version of the artefact that it comes from
   * @param sha256 of its bytes, in hexadecimal
   */
  public record Provenance(String name, String version, String sha256) {}

  record Loaded<T>(T model, Provenance provenance) {
    /** Makes a model of a stream. */
    interface Reader<T> {
      T read(InputStream in) throws IOException;
    }
  }

  private final CompletableFuture<Loaded<POSModel>> tagger;
  private final CompletableFuture<Loaded<ChunkerModel>> chunker;
  private final CompletableFuture<Loaded<ParserModel>> parser;
  private final SentenceSplitter sentences = SentenceSplitter.load();
  private final Lemmatizer lemmatizer = Lemmatizer.load();

  private Models() {
    tagger = start("/en-pos-maxent.bin", "1.5", POSModel::new);
    parser = start(PARSER, PARSER_VERSION, ParserModel::read);
    chunker = start("/en-chunker.bin", "1.5", Models::chunker);
  }

  /** Begins to load all models and returns at once. */
  public static Models load() {
    return new Models();
  }

  POSModel tagger() {
    return await(tagger).model();
  }

  ChunkerModel chunker() {
    return await(chunker).model();
  }

  ParserModel parser() {
    return await(parser).model();
  }

  SentenceSplitter sentences() {
    return sentences;
  }

  Lemmatizer lemmatizer() {
    return lemmatizer;
  }

  /** What was loaded, in a fixed order; waits until it is. */
  public List<Provenance> provenance() {
    return List.of(
        await(tagger).provenance(), await(chunker).provenance(), await(parser).provenance());
  }

  private static ChunkerModel chunker(InputStream in) throws IOException {
    ChunkerModel model = new ChunkerModel(in);
    MaxentModel maxent = model.getArtifact("chunker.model");
    return new ChunkerModel("en", maxent, BEAM, Map.of(), new ChunkerFactory());
  }

  private static <T> CompletableFuture<Loaded<T>> start(
      String resource, String version, Reader<T> reader) {
    return CompletableFuture.supplyAsync(() -> read(resource, version, reader));
  }

  static <T> Loaded<T> read(String resource, String version, Reader<T> reader) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    try (InputStream found = Models.class.getResourceAsStream(resource)) {
      if (found == null) {
        throw new IllegalStateException("no model " + resource + " on the class path");
      }
      byte[] bytes = found.readAllBytes();
      digest.update(bytes);
      T model = reader.read(new ByteArrayInputStream(bytes));
      String name = resource.substring(resource.lastIndexOf('/') + 1);
      String hash = HexFormat.of().formatHex(digest.digest());
      return new Loaded<>(model, new Provenance(name, version, hash));
    } catch (IOException e) {
      throw new UncheckedIOException("model " + resource, e);
    }
  }

  private static <T> T await(CompletableFuture<T> model) {
    try {
      return model.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
