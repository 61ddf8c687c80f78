package org.hearsay.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Reads articles into a store; what is there already and has not changed is left alone. */
@Command(
    name = "build",
    description = "Reads articles into a store: new and changed ones are loaded, others skipped.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @ParentCommand private Hearsay hearsay;
  @Mixin private InputOptions input;
  @Mixin private StoreOptions store;
  @Mixin private GraphOptionsMixin graph;

  @Override
  public Integer call() throws IOException {
    input.check();
    return new Build(graph).run(Batch.of(hearsay.streams(), input), store.store(), store.iris());
  }
}
