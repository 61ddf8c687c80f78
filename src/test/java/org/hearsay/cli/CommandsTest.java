package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearsay.server.HearsayServer;
import org.hearsay.server.ServerSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the sample corpus, each run in this process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {
  private static final int ARTICLES = 17;

  private Path folder;
  private Path samples;
  private Path store;

  @BeforeAll
  void build(@TempDir Path temporary) throws IOException {
    folder = temporary;
    store = folder.resolve("store");
    try (Samples shipped = Samples.shipped()) {
      samples = shipped.folder();
    }
    Console console = Console.run("build", samples, "--store", store);
    assertThat(console.code()).isEqualTo(ExitCode.DONE);
    assertThat(console.err()).contains(ARTICLES + " read = " + ARTICLES + " loaded");
  }

  @Test
  void theSecondBuildFindsEverythingUnchanged() {
    Console console = Console.run("build", samples, "--store", store);
    assertThat(console.err()).contains(ARTICLES + " read = 0 loaded + " + ARTICLES + " unchanged");
  }

  @Test
  void theNumberOfThreadsChangesNoByte() {
    Console one = Console.run("extract", samples, "--threads", "1");
    Console three = Console.run("extract", samples, "--threads", "3");
    assertThat(one.code()).isEqualTo(ExitCode.DONE);
    assertThat(one.out()).isNotEmpty().isEqualTo(three.out());
  }

  @Test
  void eachDocumentIsOneJsonLineWithOffsetsOfItsOwnText() throws IOException {
    Console console = Console.run("extract", samples, "--format", "jsonl");
    List<String> lines = console.out().lines().toList();
    assertThat(lines).hasSize(16).allMatch(l -> l.startsWith("{\"doc\":\""));
    String page =
        lines.stream().filter(l -> l.contains("13-page-with-two-articles")).findFirst().get();
    String text = Files.readString(samples.resolve("13-page-with-two-articles.txt"));
    int denied = text.indexOf("denied that the group");
    assertThat(page).contains("[[" + denied + "," + (denied + "denied".length()) + "]]");
  }

  @Test
  void trigHasPrefixesAndGraphs() {
    assertThat(
            Console.run("extract", samples.resolve("01-agency-market-raid.txt"), "--format", "trig")
                .out())
        .contains("PREFIX hs:")
        .contains("hs:Article");
  }

  @Test
  void queriesAreListedWithTheirSummaries() {
    Console console = Console.run("queries");
    assertThat(console.code()).isEqualTo(ExitCode.DONE);
    assertThat(console.out()).contains("accusations").contains("Who accuses whom");
    assertThat(Console.run("queries", "accusations").out())
        .contains("--param source=IRI")
        .contains("columns: article, source, sourceLabel");
  }

  @Test
  void aQueryAnswersInEveryFormat() {
    for (String format : List.of("table", "csv", "tsv", "json", "xml")) {
      Console console = Console.run("query", "accusations", "--store", store, "--format", format);
      assertThat(console.code()).as(format + console.err()).isEqualTo(ExitCode.DONE);
      assertThat(console.out()).as(format).contains("Joint Shield");
      assertThat(console.err()).isEmpty();
    }
  }

  @Test
  void aQueryOfOnesOwnIsRunFromItsFile() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("count.rq"),
            "SELECT (COUNT(*) AS ?articles) { ?a a <https://w3id.org/hearsay/ontology#Article> }");
    assertThat(Console.run("query", file, "--store", store, "--format", "csv").out().lines())
        .containsExactly("articles", Integer.toString(ARTICLES));
  }

  @Test
  void anArticleIsRemovedByItsIdentifier() {
    Path copy = folder.resolve("copy");
    Console.run("build", samples, "--store", copy);
    Console console = Console.run("remove", "13-page-with-two-articles#2", "--store", copy);
    assertThat(console.code()).isEqualTo(ExitCode.DONE);
    assertThat(console.err()).contains("1 removed");
    Console again = Console.run("remove", "13-page-with-two-articles#2", "--store", copy);
    assertThat(again.code()).isEqualTo(ExitCode.INPUT);
    assertThat(again.err()).contains("did you mean \"13-page-with-two-articles\"?");
  }

  @Test
  void whileAServerHasTheStoreQueriesGoThroughItAndABuildIsRefused() throws IOException {
    Path served = folder.resolve("served");
    Console.run("build", samples.resolve("01-agency-market-raid.txt"), "--store", served);
    ServerSettings settings =
        new ServerSettings(
            served,
            ServerSettings.LOOPBACK,
            0,
            "secret",
            java.util.Optional.empty(),
            ServerSettings.QUERY_TIMEOUT,
            ServerSettings.ROW_LIMIT);
    try (HearsayServer server = HearsayServer.start(settings, Map.of())) {
      assertThat(Console.run("query", "accusations", "--store", served, "--format", "csv").out())
          .contains("Joint Shield");
      assertThat(
              Console.run(
                      "query",
                      "accusations",
                      "--endpoint",
                      server.queryEndpoint(),
                      "--format",
                      "csv")
                  .out())
          .contains("Joint Shield");
      Console build = Console.run("build", samples, "--store", served);
      assertThat(build.code()).isEqualTo(ExitCode.STORE);
      assertThat(build.err()).contains(server.address().toString());
    }
  }

  @Test
  void theSamplesPassTheChecks() {
    Console console = Console.run("check", "--store", store);
    assertThat(console.code()).as(console.out()).isEqualTo(ExitCode.DONE);
    assertThat(console.err()).contains("0 checks violated");
  }

  @Test
  void trySaysWhoSaidWhatByWhichRule() {
    Console console =
        Console.run("try", "The mayor accused the union of holding the city hostage.");
    assertThat(console.code()).isEqualTo(ExitCode.DONE);
    assertThat(console.out()).contains("accuse").contains("rules");
  }

  @Test
  void theDemoShowsThreeAnswers() {
    Console console = SampleStore.demo();
    assertThat(console.code()).as(console.err()).isEqualTo(ExitCode.DONE);
    assertThat(console.out())
        .contains("hearsay query accusations")
        .contains("hearsay serve --store");
  }
}
