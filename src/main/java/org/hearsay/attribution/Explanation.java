package org.hearsay.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.entity.Referent;
import org.hearsay.entity.UnnamedSource;
import org.hearsay.text.Span;

/**
 * Shows attributions for people, role by role, with the rules that decided and how sure they are.
 */
public final class Explanation {

  private Explanation() {}

  /** A paragraph for each attribution of {@code text}; empty when there are none. */
  public static String render(List<Attribution> attributions, CharSequence text) {
    StringBuilder out = new StringBuilder();
    for (Attribution a : attributions) {
      out.append(head(a));
      line(out, "source", named(a.source()), words(a.spans().source(), text));
      line(out, "cue", "", words(a.spans().cue(), text));
      line(out, "content", "", words(a.spans().content(), text));
      a.target().ifPresent(t -> line(out, "target", named(a.target()), ""));
      a.addressee().ifPresent(t -> line(out, "addressee", named(a.addressee()), ""));
      if (!a.isAsserted()) {
        line(out, "saying", (a.polarity() + ", " + a.modality()).toLowerCase(Locale.ROOT), "");
      }
      Optional<Attribution> by = a.attributedBy();
      while (by.isPresent()) {
        line(out, "via", named(by.get().source()), words(by.get().spans().cue(), text));
        by = by.get().attributedBy();
      }
      a.answers()
          .ifPresent(b -> line(out, "answers", named(b.source()), clip(b.passage().of(text))));
      line(
          out,
          "rules",
          (a.spans().rule() + " " + String.join(" ", a.rules())).strip(),
          String.format(Locale.ROOT, "%.2f", a.confidence()));
    }
    return out.toString();
  }

  private static String head(Attribution a) {
    String kind = a.isLink() ? " (passes it on)" : a.isMarginal() ? " (marginal)" : "";
    return a.act().name().toLowerCase(Locale.ROOT) + kind + "\n";
  }

  private static void line(StringBuilder out, String role, String value, String words) {
    String both = value.isEmpty() || words.isEmpty() ? value + words : value + "  " + words;
    if (!both.isEmpty()) {
      out.append(String.format(Locale.ROOT, "  %-10s %s%n", role, both).replace("\r", ""));
    }
  }

  private static String named(Optional<Referent> referent) {
    return referent
        .map(r -> r instanceof UnnamedSource ? "(" + r.label() + ")" : r.label())
        .orElse("");
  }

  private static String words(List<Span> spans, CharSequence text) {
    return spans.stream().map(s -> "“" + clip(s.of(text)) + "”").collect(Collectors.joining(" … "));
  }

  private static String clip(String words) {
    String line = words.replaceAll("\\s+", " ");
    return line.length() <= 160 ? line : line.substring(0, 159) + "…";
  }
}
