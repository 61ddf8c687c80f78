package org.hearsay.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.hearsay.reuse.ReuseIndex;
import org.hearsay.store.DerivedGraphs;
import org.hearsay.store.Tdb2Sink;
import org.hearsay.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes articles out of a store, with all that only they say. */
@Command(
    name = "remove",
    description = "Removes articles from a store, with all that only they say.",
    mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {
  @ParentCommand private Hearsay hearsay;
  @Mixin private StoreOptions store;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "Articles, by identifier (report-17, report-17#2) or by IRI.")
  private List<String> articles;

  @Override
  public Integer call() throws IOException {
    try (Tdb2Store open = Tdb2Store.open(store.store(), store.iris())) {
      Map<String, Node> known = identifiers(open);
      Map<String, Node> wanted = new LinkedHashMap<>();
      for (String article : articles) {
        Node node = known.getOrDefault(article, NodeFactory.createURI(article));
        if (!known.containsValue(node)) {
          throw new InputException(
              "article "
                  + article
                  + ": not in the store "
                  + store.store()
                  + Nearest.hint(article, known.keySet())
                  + "; nothing was removed");
        }
        wanted.put(article, node);
      }
      List<Node> nodes = List.copyOf(wanted.values());
      try (Tdb2Sink sink = open.sink();
          ReuseIndex index = StoreOutput.index(store.store())) {
        int removed = sink.remove(nodes);
        DerivedGraphs derived = new DerivedGraphs(sink, index, store.iris());
        derived.remove(nodes);
        derived.settle();
        hearsay.streams().err().println("hearsay: " + removed + " removed");
      }
    }
    return ExitCode.DONE;
  }

  private static Map<String, Node> identifiers(Tdb2Store store) {
    Map<String, Node> known = new LinkedHashMap<>();
    Txn.executeRead(
        store.dataset(),
        () ->
            store
                .articles()
                .forEach(
                    article ->
                        store
                            .dataset()
                            .find(article, article, DCTerms.identifier.asNode(), Node.ANY)
                            .forEachRemaining(
                                (Quad q) ->
                                    known.put(q.getObject().getLiteralLexicalForm(), article))));
    return known;
  }
}
