package org.hearsay.analysis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hearsay.analysis.Models.Loaded.Reader;

/**
 * The models and tables behind every {@link Analyzer}: loaded once, in the background and in
 * parallel, shared by all threads. A model is waited for only when it is first needed.
 */
public final class Models {
  private static final String FOLDER = "/org/hearsay/analysis/";
  private static final String VERSION = "1";

  /**
   * What a graph tells about a model that helped to make it.
   *
   * @param name file name of the model
   * @param version version of the model
   * @param sha256 of its bytes, in hexadecimal
   */
  public record Provenance(String name, String version, String sha256) {}

  record Loaded<T>(T model, Provenance provenance) {
    /** Makes a model of a stream. */
    interface Reader<T> {
      T read(InputStream in) throws IOException;
    }
  }

  private final CompletableFuture<Loaded<SequenceLabeler.Model>> tagger;
  private final CompletableFuture<Loaded<SequenceLabeler.Model>> chunker;
  private final CompletableFuture<Loaded<ParserModel>> parser;
  private final SentenceSplitter sentences = SentenceSplitter.load();
  private final Lemmatizer lemmatizer = Lemmatizer.load();

  private Models() {
    tagger = start("tagger.bin", SequenceLabeler.Model::read);
    parser = start("dependency-parser.bin", ParserModel::read);
    chunker = start("chunker.bin", SequenceLabeler.Model::read);
  }

  /** Begins to load all models and returns at once. */
  public static Models load() {
    return new Models();
  }

  SequenceLabeler.Model tagger() {
    return await(tagger).model();
  }

  SequenceLabeler.Model chunker() {
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

  private static <T> CompletableFuture<Loaded<T>> start(String name, Reader<T> reader) {
    return CompletableFuture.supplyAsync(() -> read(name, reader));
  }

  private static <T> Loaded<T> read(String name, Reader<T> reader) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    try (InputStream found = Models.class.getResourceAsStream(FOLDER + name)) {
      if (found == null) {
        throw new IllegalStateException("no model " + FOLDER + name + " on the class path");
      }
      byte[] bytes = found.readAllBytes();
      digest.update(bytes);
      T model = reader.read(new ByteArrayInputStream(bytes));
      String hash = HexFormat.of().formatHex(digest.digest());
      return new Loaded<>(model, new Provenance(name, VERSION, hash));
    } catch (IOException e) {
      throw new UncheckedIOException("model " + name, e);
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
