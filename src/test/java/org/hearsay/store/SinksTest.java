package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.hearsay.pipeline.ArticleResult;
import org.hearsay.rdf.ArticleGraph;
import org.hearsay.rdf.ArticleMapper;
import org.hearsay.rdf.GraphOptions;
import org.hearsay.rdf.Iris;
import org.hearsay.rdf.SampleResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinksTest {
  private static final Iris IRIS = new Iris();
  private static final ArticleMapper MAPPER = new ArticleMapper(IRIS, GraphOptions.DEFAULT);

  @TempDir Path folder;

  @Test
  void sortedLinesAreTheSameInAnyOrderOfArticles() throws IOException {
    List<ArticleGraph> articles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      articles.add(graph(SampleResults.harbour("doc-" + i)));
    }
    String forth = nquads(articles);
    Collections.reverse(articles);
    assertThat(sorted(nquads(articles))).isEqualTo(sorted(forth));
    assertThat(nquads(articles)).doesNotContain("_:");
  }

  @Test
  void trigHoldsWhatNquadsHold() throws IOException {
    List<ArticleGraph> articles = List.of(graph(SampleResults.harbour("doc")));
    ByteArrayOutputStream trig = new ByteArrayOutputStream();
    write(new FileSink(trig, Lang.TRIG, IRIS), articles);
    assertThat(trig.toString(StandardCharsets.UTF_8)).contains("PREFIX hs:");
    assertThat(
            IsoMatcher.isomorphic(
                read(trig.toByteArray(), Lang.TRIG),
                read(nquads(articles).getBytes(StandardCharsets.UTF_8), Lang.NQUADS)))
        .isTrue();
  }

  @Test
  void theStoreHoldsWhatTheFileHolds() throws IOException {
    List<ArticleGraph> articles =
        List.of(graph(SampleResults.harbour("a")), graph(SampleResults.empty("b")));
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder, IRIS)) {
      write(store.sink(), articles);
      assertThat(dump(store)).isEqualTo(sorted(nquads(articles)));
    }
  }

  @Test
  void aChangedArticleReplacesItselfAndAnUnchangedOneIsKnown() throws IOException {
    ArticleGraph first = graph(SampleResults.harbour("a"));
    ArticleGraph second = graph(SampleResults.changed("a"));
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder, IRIS);
        Tdb2Sink sink = store.sink()) {
      assertThat(sink.put(first)).isEqualTo(GraphSink.Outcome.ADDED);
      sink.flush();
      assertThat(sink.holds(first.name(), first.digest())).isTrue();
      assertThat(sink.holds(second.name(), second.digest())).isFalse();
      assertThat(sink.put(second)).isEqualTo(GraphSink.Outcome.REPLACED);
      sink.flush();
      assertThat(dump(store)).isEqualTo(sorted(nquads(List.of(second))));
      assertThat(store.articles()).containsExactly(second.name());
    }
  }

  @Test
  void entitiesGoWithTheLastArticleThatNamesThem() throws IOException {
    ArticleGraph a = graph(SampleResults.harbour("a"));
    ArticleGraph b = graph(SampleResults.harbour("b"));
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder, IRIS);
        Tdb2Sink sink = store.sink()) {
      sink.put(a);
      sink.put(b);
      assertThat(sink.remove(List.of(a.name(), IRIS.graph("nothing")))).isOne();
      assertThat(dump(store)).isEqualTo(sorted(nquads(List.of(b))));
      assertThat(sink.remove(List.of(b.name()))).isOne();
      assertThat(dump(store)).isEmpty();
    }
  }

  @Test
  void compactionKeepsEverything() throws IOException {
    try (Tdb2Store store = Tdb2Store.openOrCreate(folder, IRIS)) {
      write(store.sink(), List.of(graph(SampleResults.harbour("a"))));
      String before = dump(store);
      store.compact();
      assertThat(dump(store)).isEqualTo(before);
    }
    assertThat(Tdb2Store.isStore(folder)).isTrue();
    try (Tdb2Store again = Tdb2Store.open(folder, IRIS)) {
      assertThat(again.articles()).hasSize(1);
    }
  }

  @Test
  void aStoreThatIsNotThereIsToldWithTheCommandThatMakesIt() {
    assertThatThrownBy(() -> Tdb2Store.open(folder.resolve("none"), IRIS))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not found")
        .hasMessageContaining("hearsay build");
  }

  @Test
  void aFolderOfOtherThingsIsNotTouched() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> Tdb2Store.openOrCreate(folder, IRIS))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no store and not empty");
    assertThatThrownBy(() -> Tdb2Store.openOrCreate(folder.resolve("letter.txt"), IRIS))
        .isInstanceOf(StoreException.class);
  }

  private static ArticleGraph graph(ArticleResult result) {
    return ArticleGraph.of(result, MAPPER);
  }

  private static void write(GraphSink sink, List<ArticleGraph> articles) throws IOException {
    try (sink) {
      for (ArticleGraph article : articles) {
        sink.put(article);
      }
    }
  }

  private static String nquads(List<ArticleGraph> articles) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(new FileSink(out, Lang.NQUADS, IRIS), articles);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String sorted(String lines) {
    return String.join("\n", lines.lines().sorted().distinct().toList());
  }

  private static String dump(Tdb2Store store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Txn.executeRead(store.dataset(), () -> RDFDataMgr.write(out, store.dataset(), Lang.NQUADS));
    return sorted(out.toString(StandardCharsets.UTF_8));
  }

  private static DatasetGraph read(byte[] bytes, Lang lang) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).parse(dataset);
    assertThat(dataset.listGraphNodes()).toIterable().allMatch(Node::isURI);
    return dataset;
  }
}
