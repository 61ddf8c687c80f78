package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each format by the contract, and what is particular to it. */
class ArticleReadersTest {

  private static Article first(String sample) throws Exception {
    return ArticleReaderContract.readAll(ArticleReaderContract.path(sample), new ArrayList<>())
        .get(0);
  }

  @Nested
  class Folder extends ArticleReaderContract {
    @Override
    String sample() {
      return "text";
    }

    @Override
    List<String> identifiers() {
      return List.of("a-ferry", "b-ferry");
    }
  }

  @Nested
  class Html extends ArticleReaderContract {
    @Override
    String sample() {
      return "html";
    }

    @Override
    List<String> identifiers() {
      return List.of("a-ferry", "b-cafe");
    }

    @Test
    void theArticleIsTakenOutOfThePage() throws Exception {
      Article a = first("html/a-ferry.html");
      assertThat(a.text())
          .startsWith("# Ferry stays in port\n\nThe ferry to the islands")
          .contains("## What comes next\n\nThe crew will vote")
          .doesNotContain("Share", "Mayor quits", "Copyright", "World", "color");
      assertThat(a.metadata().publisher()).contains("Harbour Gazette");
      assertThat(a.metadata().published()).contains(new PartialDate(2019, 6, 13));
      assertThat(a.metadata().author()).contains("Ada Moss");
      assertThat(a.metadata().address()).contains("https://gazette.example/ferry-stays");
    }

    @Test
    void thePagesOwnEncodingCounts() throws Exception {
      assertThat(first("html/b-cafe.htm").text()).startsWith("# Café on the quay reopens");
    }
  }

  @Nested
  class JsonLines extends ArticleReaderContract {
    @Override
    String sample() {
      return "jsonl/ferries.jsonl";
    }

    @Override
    List<String> identifiers() {
      return List.of("ferry-1", "ferries-2");
    }

    @Test
    void fieldsBecomeMetadata() throws Exception {
      Metadata m = first(sample()).metadata();
      assertThat(m.publisher()).contains("Harbour Gazette");
      assertThat(m.author()).contains("Ada Moss");
      assertThat(m.address()).contains("https://gazette.example/1");
      assertThat(m.published()).contains(new PartialDate(2019, 6, 13));
    }
  }

  @Nested
  class Csv extends ArticleReaderContract {
    @Override
    String sample() {
      return "csv/ferries.csv";
    }

    @Override
    List<String> identifiers() {
      return List.of("ferry-1", "ferry-2");
    }
  }

  @Nested
  class Rss extends ArticleReaderContract {
    @Override
    String sample() {
      return "rss/ferries.rss";
    }

    @Override
    List<String> identifiers() {
      return List.of("ferries-1", "ferries-2");
    }

    @Test
    void theChannelIsThePublisher() throws Exception {
      Metadata m = first(sample()).metadata();
      assertThat(m.publisher()).contains("Harbour Gazette");
      assertThat(m.published()).contains(new PartialDate(2019, 6, 13));
    }
  }

  @Nested
  class Atom extends ArticleReaderContract {
    @Override
    String sample() {
      return "atom/ferries.atom";
    }

    @Override
    List<String> identifiers() {
      return List.of("ferries-1", "ferries-2");
    }
  }

  @Nested
  class Warc extends ArticleReaderContract {
    @Override
    String sample() {
      return "warc/site.warc";
    }

    @Override
    List<String> identifiers() {
      return List.of("https://gazette.example/ferry-stays", "https://gazette.example/cafe");
    }

    @Test
    void theServersEncodingCounts() throws Exception {
      List<Article> all =
          ArticleReaderContract.readAll(ArticleReaderContract.path(sample()), new ArrayList<>());
      assertThat(all.get(1).text()).startsWith("# Café");
    }
  }

  @Nested
  class WarcPacked extends ArticleReaderContract {
    @Override
    String sample() {
      return "warc/site-packed.warc.gz";
    }

    @Override
    List<String> identifiers() {
      return List.of("https://gazette.example/ferry-stays", "https://gazette.example/cafe");
    }
  }

  @Nested
  class Zip extends ArticleReaderContract {
    @Override
    String sample() {
      return "zip/ferries.zip";
    }

    @Override
    List<String> identifiers() {
      return List.of("ferries/one/a-ferry", "ferries/b-ferry");
    }
  }

  @Nested
  class TarGz extends ArticleReaderContract {
    @Override
    String sample() {
      return "tar/ferries.tar.gz";
    }

    @Override
    List<String> identifiers() {
      return List.of("ferries/one/a-ferry", "ferries/b-ferry");
    }
  }
}
