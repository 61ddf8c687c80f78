package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.query.QueryException;
import org.hearsay.query.SavedQueries;
import org.hearsay.query.SavedQuery;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The manual tells everything, and what the README shows is what the program prints. */
class DocumentationTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^```console\\n\\$ \\./hearsay (.*)\\n((?s).*?)^```$");
  private static final String STORE = "hearsay-demo";

  private static CommandLine commandLine() {
    return new Hearsay(new Streams(System.out, System.err, false)).commandLine();
  }

  @Test
  void everyCommandAndOptionIsDocumented() throws IOException {
    StringBuilder page = new StringBuilder("# Commands\n\nMade from `hearsay COMMAND --help`.\n");
    CommandLine top = commandLine();
    append(page, top);
    top.getSubcommands().values().forEach(command -> append(page, command));
    Golden.check(Path.of("docs/commands.md"), page.toString());
    String readme = Files.readString(README);
    assertThat(top.getSubcommands().keySet()).allSatisfy(c -> assertThat(readme).contains(c));
  }

  private static void append(StringBuilder page, CommandLine command) {
    page.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```\n");
    page.append(command.getUsageMessage(CommandLine.Help.Ansi.OFF)).append("```\n");
  }

  @Test
  void everyQueryIsDocumented() throws IOException, QueryException {
    StringBuilder page =
        new StringBuilder("# Saved queries\n\nMade from the headers of `queries/*.rq`.\n");
    String readme = Files.readString(README);
    for (SavedQuery query : SavedQueries.shipped().all()) {
      page.append("\n## ").append(query.name()).append("\n\n```\n");
      page.append(Console.run("queries", query.name()).out()).append("```\n");
      assertThat(readme).contains("`" + query.name() + "`");
    }
    Golden.check(Path.of("docs/queries.md"), page.toString());
  }

  @Test
  void theReadmeShowsWhatTheProgramPrints() throws IOException {
    String readme = Files.readString(README);
    StringBuilder rewritten = new StringBuilder();
    Matcher example = EXAMPLE.matcher(readme);
    int examples = 0;
    while (example.find()) {
      examples++;
      Console console = Console.run(words(example.group(1)).toArray());
      assertThat(console.code()).as(example.group(1) + console.err()).isEqualTo(ExitCode.DONE);
      String printed =
          console
              .out()
              .replace(SampleStore.folder().toString(), STORE)
              .lines()
              .map(String::stripTrailing)
              .reduce("", (all, line) -> all + line + "\n");
      example.appendReplacement(
          rewritten,
          Matcher.quoteReplacement(
              "```console\n$ ./hearsay " + example.group(1) + "\n" + printed + "```"));
    }
    example.appendTail(rewritten);
    assertThat(examples).isGreaterThanOrEqualTo(3);
    Golden.check(README, rewritten.toString());
  }

  /** The words of a command line, with the store of these tests in the place of the demo's. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line);
    while (word.find()) {
      String w = word.group(1) != null ? word.group(1) : word.group(2);
      words.add(w.equals(STORE) ? SampleStore.folder().toString() : w);
    }
    return words;
  }
}
