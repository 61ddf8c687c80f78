package org.hearsay.reuse;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * All articles of a store by their fingerprints, kept by Lucene: grows with the store, and finds
 * for each new article the earlier ones that share text with it, without reading those again.
 *
 * <p>Not thread-safe; one process at a time may open a folder.
 */
public final class ReuseIndex implements Closeable {
  private static final String ID = "id";
  private static final String FINGERPRINT = "fp";
  private static final String PROFILE = "profile";

  /** A candidate shares at least this many fingerprints; fewer are a formula or a quotation. */
  private static final int LEAST_SHARED = 3;

  /** The best candidates only, so that a text printed a thousand times stays near-linear. */
  private static final int MOST_CANDIDATES = 40;

  /** A fingerprint in more articles than this is boilerplate. */
  private static final int MOST_ARTICLES = 500;

  private final LostAttributions lost = new LostAttributions(Commitment.load());
  private final Directory directory;
  private final IndexWriter writer;
  private DirectoryReader reader;

  private ReuseIndex(Directory directory) throws IOException {
    this.directory = directory;
    this.writer = new IndexWriter(directory, new IndexWriterConfig());
    this.reader = DirectoryReader.open(writer);
  }

  /**
   * The index in {@code folder}, made when it is not there.
   *
   * @throws IOException when it can't be read or written, or another process has it open
   */
  public static ReuseIndex open(Path folder) throws IOException {
    return new ReuseIndex(FSDirectory.open(folder));
  }

  /** An index in memory, for a build that keeps none. */
  public static ReuseIndex inMemory() throws IOException {
    return new ReuseIndex(new ByteBuffersDirectory());
  }

  public int size() {
    return reader.numDocs();
  }

  /** The profile stored under {@code id}. */
  public Optional<ReuseProfile> get(String id) throws IOException {
    TopDocs found = new IndexSearcher(reader).search(new TermQuery(new Term(ID, id)), 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(profile(reader, found.scoreDocs[0].doc));
  }

  /**
   * Adds articles, replacing those already there, and finds what each shares with any other
   * article, earlier or of the same batch. Every pair is told once. Nothing is on disk before
   * {@link #commit}.
   */
  public List<TextReuse> add(Collection<ReuseProfile> batch) throws IOException {
    Map<String, ReuseProfile> fresh = new LinkedHashMap<>();
    batch.forEach(p -> fresh.put(p.id(), p));
    Map<String, int[]> prints = new HashMap<>();
    for (ReuseProfile p : fresh.values()) {
      int[] print = Fingerprint.of(p.words());
      prints.put(p.id(), print);
      writer.updateDocument(new Term(ID, p.id()), document(p, print));
    }
    refresh();
    Map<List<String>, TextReuse> found = new LinkedHashMap<>();
    for (ReuseProfile p : fresh.values()) {
      for (ReuseProfile other : candidates(p.id(), prints.get(p.id()))) {
        // a pair inside the batch is met from both sides, or, past the best candidates, from one
        ReuseJudge.judge(p, other).ifPresent(r -> found.putIfAbsent(List.of(r.a(), r.b()), r));
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * What a copy lost of its original's attributions; nothing when it is not known which one is the
   * copy.
   */
  public List<LostAttribution> lost(TextReuse reuse) throws IOException {
    if (reuse.direction().isEmpty()) {
      return List.of();
    }
    TextReuse.Direction direction = reuse.direction().get();
    Optional<ReuseProfile> original = get(direction.original());
    Optional<ReuseProfile> copy = get(direction.copy());
    return original.isPresent() && copy.isPresent()
        ? lost.find(original.get(), copy.get())
        : List.of();
  }

  /** Takes an article out. */
  public void remove(String id) throws IOException {
    writer.deleteDocuments(new Term(ID, id));
    refresh();
  }

  /** Makes everything so far durable. */
  public void commit() throws IOException {
    writer.commit();
  }

  private void refresh() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
  }

  private static Document document(ReuseProfile p, int[] print) {
    Document doc = new Document();
    doc.add(new StringField(ID, p.id(), Field.Store.NO));
    for (int f : print) {
      doc.add(new StringField(FINGERPRINT, term(f), Field.Store.NO));
    }
    doc.add(new StoredField(PROFILE, p.toBytes()));
    return doc;
  }

  private static BytesRef term(int fingerprint) {
    return new BytesRef(
        new byte[] {
          (byte) (fingerprint >>> 24),
          (byte) (fingerprint >>> 16),
          (byte) (fingerprint >>> 8),
          (byte) fingerprint
        });
  }

  private List<ReuseProfile> candidates(String self, int[] print) throws IOException {
    Map<Integer, Integer> shared = new HashMap<>();
    PostingsEnum postings = null;
    for (int f : print) {
      BytesRef term = term(f);
      if (reader.docFreq(new Term(FINGERPRINT, term)) > MOST_ARTICLES) {
        continue;
      }
      for (LeafReaderContext leaf : reader.leaves()) {
        postings = leaf.reader().postings(new Term(FINGERPRINT, term), PostingsEnum.NONE);
        if (postings == null) {
          continue;
        }
        for (int d = postings.nextDoc();
            d != DocIdSetIterator.NO_MORE_DOCS;
            d = postings.nextDoc()) {
          if (leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(d)) {
            shared.merge(leaf.docBase + d, 1, Integer::sum);
          }
        }
      }
    }
    List<Map.Entry<Integer, Integer>> best =
        shared.entrySet().stream()
            .filter(e -> e.getValue() >= LEAST_SHARED)
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_CANDIDATES + 1L)
            .toList();
    List<ReuseProfile> profiles = new ArrayList<>();
    for (Map.Entry<Integer, Integer> e : best) {
      ReuseProfile p = profile(reader, e.getKey());
      if (!p.id().equals(self)) {
        profiles.add(p);
      }
    }
    return profiles;
  }

  private static ReuseProfile profile(IndexReader reader, int doc) throws IOException {
    BytesRef bytes = reader.storedFields().document(doc).getBinaryValue(PROFILE);
    byte[] own = Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    return ReuseProfile.fromBytes(own, 0, own.length);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    writer.close();
    directory.close();
  }
}
