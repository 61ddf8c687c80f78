package org.hearsay.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.article.Layout;
import org.hearsay.article.Metadata;
import org.hearsay.entity.Referent;
import org.hearsay.text.Span;

/**
 * Own sentences with the roles that a reader finds in them: {@code frames.jsonl}, one object a
 * line.
 *
 * <p>{@code expect}: attributions that must be there; fields that are left out count for nothing,
 * an empty string asks for none. {@code never}: attributions that must not be there.
 */
final class Frames {

  private Frames() {}

  static List<JsonObject> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Frames.class.getResourceAsStream("/attribution/frames.jsonl"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.isBlank()).map(JSON::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sentence as an article of its own; without a full stop it is a headline. */
  static Article article(String text) {
    boolean prose = ".!?”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    Block block =
        new Block(prose ? Block.Kind.PARAGRAPH : Block.Kind.HEADLINE, new Span(0, text.length()));
    return new Article("frames", 1, 0, text, new Layout(List.of(block), text), Metadata.NONE);
  }

  /** What a line of the file asks for and {@code found} does not give; empty when all is well. */
  static List<String> wrong(JsonObject line, List<Attribution> found) {
    List<Attribution> told = found.stream().filter(a -> !a.isLink() && !a.isMarginal()).toList();
    List<String> wrong = new ArrayList<>();
    for (var e : line.get("expect").getAsArray()) {
      if (told.stream().noneMatch(a -> fits(e.getAsObject(), a))) {
        wrong.add("missing " + e);
      }
    }
    for (var n : line.get("never").getAsArray()) {
      told.stream()
          .filter(a -> a.source().isPresent() && fits(n.getAsObject(), a))
          .forEach(a -> wrong.add("not wanted " + n));
    }
    return wrong;
  }

  private static boolean fits(JsonObject wanted, Attribution a) {
    return named(wanted, "source", a.source())
        && (!wanted.hasKey("act") || told(wanted.getString("act")).equals(told(a.act().name())))
        && named(wanted, "target", a.target())
        && named(wanted, "addressee", a.addressee())
        && (!wanted.hasKey("via")
            || named(wanted, "via", a.attributedBy().flatMap(Attribution::source)))
        && (!wanted.hasKey("polarity")
            || wanted.getString("polarity").equals(a.polarity().name().toLowerCase(Locale.ROOT)))
        && (!wanted.hasKey("modality")
            || wanted.getString("modality").equals(a.modality().name().toLowerCase(Locale.ROOT)))
        && (!wanted.hasKey("asserted") || a.isAsserted());
  }

  /** A report is a statement by somebody who is no party. */
  private static String told(String act) {
    return act.equalsIgnoreCase("report") ? "STATE" : act.toUpperCase(Locale.ROOT);
  }

  private static boolean named(JsonObject wanted, String role, Optional<Referent> found) {
    if (!wanted.hasKey(role)) {
      return true;
    }
    String label = wanted.getString(role);
    return label.isEmpty()
        ? found.isEmpty()
        : found.filter(r -> r.label().equalsIgnoreCase(label)).isPresent();
  }
}
