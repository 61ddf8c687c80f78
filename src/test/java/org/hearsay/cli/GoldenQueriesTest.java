package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.query.QueryException;
import org.hearsay.query.SavedQueries;
import org.hearsay.query.SavedQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each saved query's answer on the sample corpus. */
class GoldenQueriesTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  /** They need a text index, or the network. */
  private static final Set<String> ELSEWHERE = Set.of("search", "wikidata-context");

  static Stream<String> queries() throws QueryException {
    return SavedQueries.shipped().all().stream()
        .map(SavedQuery::name)
        .filter(name -> !ELSEWHERE.contains(name));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void theAnswerIsTheOneThatWasRead(String query) throws IOException {
    Console console =
        switch (query) {
          case "trace" -> query(query, "--param", "statement=" + longestChain());
          case "actor-profile" -> query(query, "--param", "actor=joint-shield");
          default -> query(query);
        };
    assertThat(console.code()).as(console.err()).isEqualTo(ExitCode.DONE);
    Golden.check(FOLDER.resolve(query + ".csv"), console.out().replace("\r\n", "\n"));
  }

  /** The ministry's letters, quoted by an agency, printed by a newspaper. */
  private static String longestChain() {
    List<String> rows =
        query("attributions", "--columns", "viaLabel,statement").out().lines().toList();
    return rows.stream()
        .filter(row -> row.contains("Levant Wire"))
        .map(row -> row.substring(row.lastIndexOf(',') + 1))
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  private static Console query(String name, String... options) {
    Object[] words =
        Stream.concat(
                Stream.of("query", name, "--store", SampleStore.folder(), "--format", "csv"),
                Stream.of(options))
            .toArray();
    return Console.run(words);
  }
}
