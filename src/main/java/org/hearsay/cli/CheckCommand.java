package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.query.Checks;
import org.hearsay.query.Finding;
import org.hearsay.query.QueryException;
import org.hearsay.query.QueryRunner;
import org.hearsay.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Holds a store against the checks and shapes that ship with the program. */
@Command(
    name = "check",
    description =
        "Checks a store: nothing in it without a teller and a passage; ends with 4 on violations.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private Hearsay hearsay;
  @Mixin private StoreOptions store;

  @Override
  public Integer call() throws IOException {
    try (Tdb2Store open = Tdb2Store.open(store.store(), store.iris())) {
      List<Finding> findings =
          new Checks().run(open.dataset(), store.iris(), QueryRunner.Limits.DEFAULT);
      PrintStream out = hearsay.streams().out();
      for (Finding finding : findings) {
        out.printf(
            "%s %s: %d × %s%n",
            finding.severity(), finding.check(), finding.count(), finding.summary());
        finding.examples().forEach(example -> out.println("    " + example));
      }
      long violations =
          findings.stream().filter(f -> f.severity() == Finding.Severity.VIOLATION).count();
      hearsay
          .streams()
          .err()
          .println("hearsay: " + violations + " checks violated, " + findings.size() + " findings");
      return violations > 0 ? ExitCode.VIOLATIONS : ExitCode.DONE;
    } catch (QueryException e) {
      throw new IllegalStateException("a check that ships with the program fails", e);
    }
  }
}
