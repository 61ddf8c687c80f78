package org.hearsay.attribution.spans;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.attribution.CueLexicon;

/**
 * What span finding has learned; {@code docs/models/attribution.md} tells from what.
 *
 * <p>Immutable; threads may share it.
 */
public final class AttributionModels {
  private static final String RESOURCE = "attribution.model";
  private static final int FORMAT = 2;

  final Vocabulary vocabulary;
  final CueWords words;
  final Weights cue;
  final Weights content;
  final Weights other;
  final Weights following;
  final Weights source;
  final Confidence confidence;

  AttributionModels(
      Vocabulary vocabulary,
      CueWords words,
      Weights cue,
      Weights content,
      Weights other,
      Weights following,
      Weights source,
      Confidence confidence) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.cue = cue;
    this.content = content;
    this.other = other;
    this.following = following;
    this.source = source;
    this.confidence = confidence;
  }

  AttributionModels with(Confidence other) {
    return new AttributionModels(
        vocabulary, words, cue, content, this.other, following, source, other);
  }

  /** Reads the models that are shipped. */
  public static AttributionModels load() {
    try (InputStream in = AttributionModels.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return read(in, CueLexicon.load());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /** Reads what {@link #write} wrote; the lexicon must be the one of the training. */
  public static AttributionModels read(InputStream stream, CueLexicon lexicon) throws IOException {
    // all at once: reading byte by byte through the inflater takes several times as long
    DataInputStream in =
        new DataInputStream(
            new ByteArrayInputStream(new GZIPInputStream(stream, 1 << 16).readAllBytes()));
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("attribution models of format " + format + ", not " + FORMAT);
    }
    Set<String> lemmas = words(in);
    Set<String> learned = words(in);
    return new AttributionModels(
        new Vocabulary(lemmas, Senses.load()),
        new CueWords(lexicon, learned, traits(in)),
        Weights.read(in),
        Weights.read(in),
        Weights.read(in),
        Weights.read(in),
        Weights.read(in),
        Confidence.read(in));
  }

  /** Writes the models; the stream stays open. */
  public void write(OutputStream stream) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(stream, 1 << 16);
    DataOutputStream out = new DataOutputStream(zipped);
    out.writeInt(FORMAT);
    write(out, vocabulary.lemmas());
    write(out, words.learned());
    Map<String, Integer> traits = new TreeMap<>(words.allTraits());
    out.writeInt(traits.size());
    for (Map.Entry<String, Integer> e : traits.entrySet()) {
      out.writeUTF(e.getKey());
      out.writeInt(e.getValue());
    }
    for (Weights weights : new Weights[] {cue, content, other, following, source}) {
      weights.write(out);
    }
    confidence.write(out);
    out.flush();
    zipped.finish();
  }

  private static Map<String, Integer> traits(DataInputStream in) throws IOException {
    Map<String, Integer> traits = new HashMap<>();
    int n = in.readInt();
    for (int i = 0; i < n; i++) {
      String word = in.readUTF();
      traits.put(word, in.readInt());
    }
    return traits;
  }

  private static Set<String> words(DataInputStream in) throws IOException {
    Set<String> words = new TreeSet<>();
    int n = in.readInt();
    for (int i = 0; i < n; i++) {
      words.add(in.readUTF());
    }
    return words;
  }

  private static void write(DataOutputStream out, Set<String> words) throws IOException {
    out.writeInt(words.size());
    for (String word : new TreeSet<>(words)) {
      out.writeUTF(word);
    }
  }
}
