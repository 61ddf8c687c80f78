package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.ArticleReaders;
import org.hearsay.attribution.Attribution;
import org.hearsay.citation.Citation;
import org.hearsay.entity.Referent;
import org.hearsay.pipeline.ArticleResult;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Resources;
import org.hearsay.strike.StrikeReport;
import org.hearsay.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what is found in a few words typed on the command line, with the rules that found it. */
@Command(
    name = "try",
    description = "Shows what is found in a text typed here, and the rules that found it.",
    mixinStandardHelpOptions = true)
final class TryCommand implements Callable<Integer> {
  @ParentCommand private Hearsay hearsay;

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "A sentence, or several.")
  private List<String> words;

  @Override
  public Integer call() throws IOException {
    Path file = Files.createTempFile("hearsay", ".txt");
    try {
      Files.writeString(file, String.join(" ", words));
      Pipeline pipeline = Resources.load().pipeline();
      try (ArticleReader reader =
          ArticleReaders.open(file, p -> hearsay.streams().err().println("hearsay: " + p))) {
        for (Optional<Article> next = reader.next(); next.isPresent(); next = reader.next()) {
          show(pipeline.process(next.get()));
        }
      }
    } finally {
      Files.delete(file);
    }
    return ExitCode.DONE;
  }

  private void show(ArticleResult result) {
    Article article = result.article();
    for (Attribution a : result.attributions()) {
      line(a.act().toString().toLowerCase(java.util.Locale.ROOT), label(a.source()));
      target("against", a.target());
      target("to", a.addressee());
      a.attributedBy().ifPresent(by -> line("  passed on by", label(by.source())));
      line("  cue", exact(article, a.spans().cue()));
      line("  content", exact(article, a.spans().content()));
      line("  rules", a.spans().rule() + " " + String.join(" ", a.rules()));
    }
    for (StrikeReport s : result.strikes()) {
      line("strike", s.type().toString().toLowerCase(java.util.Locale.ROOT));
      s.place().ifPresent(place -> line("  at", place.label()));
      s.date().ifPresent(date -> line("  on", date.toString()));
      s.figures()
          .forEach(
              f ->
                  line(
                      "  " + f.outcome().toString().toLowerCase(java.util.Locale.ROOT),
                      f.surface()));
      s.attributedBy().ifPresent(by -> line("  told by", label(by.source())));
      line("  rule", s.rule());
    }
    for (Citation c : result.citations()) {
      line("cites", c.cited().label() + " (" + c.rule() + ")");
    }
  }

  private void target(String word, Optional<Referent> who) {
    who.ifPresent(referent -> line("  " + word, referent.label()));
  }

  private static String label(Optional<Referent> source) {
    return source.map(Referent::label).orElse("nobody named");
  }

  private static String exact(Article article, List<Span> spans) {
    return spans.stream().map(article::exact).collect(Collectors.joining(" … "));
  }

  private void line(String name, String value) {
    hearsay.streams().out().printf("%-16s%s%n", name, value);
  }
}
