package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.query.QueryException;
import org.hearsay.query.QueryRunner;
import org.hearsay.query.ResultWriter;
import org.hearsay.query.Rows;
import org.hearsay.query.SavedQueries;
import org.hearsay.query.SavedQuery;
import org.hearsay.rdf.Iris;
import org.hearsay.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows on the sample corpus what the program does. */
@Command(
    name = "demo",
    description = "Builds the sample articles into a store and shows three answers.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  /** A question that the demo asks: a saved query, some of its columns, some of its rows. */
  private record Question(String words, String query, List<String> columns, int rows) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "Who accuses whom, and who passes it on?",
              "accusations",
              List.of("sourceLabel", "targetLabel", "viaLabel", "passage"),
              10),
          new Question(
              "What is told of each strike, and by whom?",
              "strikes",
              List.of(
                  "placeLabel",
                  "date",
                  "killedLowest",
                  "killedHighest",
                  "injuredLowest",
                  "blamedByLabel",
                  "toldByLabel"),
              12),
          new Question(
              "Who denies what?",
              "denials",
              List.of("denierLabel", "denialPassage", "accuserLabel", "accusationPassage"),
              6));

  @ParentCommand private Hearsay hearsay;
  @Mixin private GraphOptionsMixin graph;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "hearsay-demo",
      description = "Folder of the store (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Iris iris = new Iris();
    try (Samples samples = Samples.shipped()) {
      Batch batch = Batch.of(hearsay.streams(), samples.folder());
      int code = new Build(graph).run(batch, folder, iris);
      if (code != ExitCode.DONE) {
        return code;
      }
    }
    try (Tdb2Store store = Tdb2Store.open(folder, iris)) {
      QueryRunner runner = QueryRunner.on(store.dataset(), iris, QueryRunner.Limits.DEFAULT);
      SavedQueries queries = SavedQueries.shipped();
      for (Question question : QUESTIONS) {
        ask(question, queries.get(question.query()), runner, iris);
      }
    } catch (QueryException e) {
      throw new IllegalStateException("a query that ships with the program fails", e);
    }
    PrintStream out = hearsay.streams().out();
    out.println("All answers:   hearsay queries");
    out.println("               hearsay query trace --store " + folder);
    out.println("As a server:   hearsay serve --store " + folder);
    return ExitCode.DONE;
  }

  private void ask(Question question, SavedQuery query, QueryRunner runner, Iris iris)
      throws QueryException, IOException {
    Rows all = runner.rows(query, Map.of());
    Rows shown =
        new Rows(
            question.columns(),
            all.rows().subList(0, Math.min(question.rows(), all.size())),
            false);
    PrintStream out = hearsay.streams().out();
    out.println(question.words() + "   (hearsay query " + question.query() + ")");
    out.println();
    new ResultWriter(ResultWriter.Format.TABLE, out, Terminal.width(), iris).rows(shown);
    if (all.size() > shown.size()) {
      out.println("… and " + (all.size() - shown.size()) + " more");
    }
    out.println();
  }
}
