package org.hearsay.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hearsay.reuse.ReuseIndex;
import org.hearsay.reuse.ReuseProfile;
import org.hearsay.reuse.TextReuse;
import org.hearsay.reuse.Words;
import org.hearsay.text.Span;

/**
 * Measures text-reuse detection on generated articles: templates filled with invented entities, one
 * article in five a near copy of an earlier one with 30 to 100 % of its sentences. The same seed
 * gives the same articles.
 */
public final class ReuseBenchmark {
  private static final int BATCH = 500;
  private static final double COPIES = 0.2;

  private static final String[] OPENINGS = {
    "Officials in %s told reporters on %s that",
    "A spokesman for the %s said in a statement carried by %s that",
    "Residents of %s who fled to %s described how",
    "According to figures released by the %s and the %s,",
    "Speaking after talks with the %s, the governor of %s added that",
    "Aid workers of the %s near %s reported that",
    "The %s, quoting a source close to the %s, wrote that"
  };
  private static final String[] MIDDLES = {
    "%d people had left the district of %s since %s",
    "the road between %s and %s remained closed for %d days",
    "a convoy of %d lorries reached %s late on %s",
    "shelling damaged %d houses in %s and a school in %s",
    "the price of bread in %s rose by %d percent while %s waited",
    "no fewer than %d families in %s were without water after the attack on %s",
    "the ceasefire brokered by %s had been broken %d times around %s"
  };
  private static final String[] ENDINGS = {
    "and that nobody had taken responsibility by %s.",
    "while the %s rejected the account as invented.",
    "although witnesses from %s gave another number.",
    "and called on the %s to send observers.",
    "before the delegation of %s departed.",
    "as the %s continued to investigate."
  };

  private final long seed;

  public ReuseBenchmark(long seed) {
    this.seed = seed;
  }

  /**
   * Indexes {@code articles} generated articles and prints time, recall, precision and memory.
   *
   * @param folder where the index goes; empty
   */
  public void run(int articles, Path folder, PrintStream out) throws IOException {
    Random random = new Random(seed);
    // article number and sentences of what may still be copied: each original once, so that the
    // pairs are known (two copies of one text share text as well)
    List<Original> originals = new ArrayList<>();
    Set<List<String>> wanted = new HashSet<>();
    Set<List<String>> found = new HashSet<>();
    long nanos = 0;
    try (ReuseIndex index = ReuseIndex.open(folder)) {
      List<ReuseProfile> batch = new ArrayList<>();
      for (int i = 0; i < articles; i++) {
        List<String> sentences = sentences(random, 14 + random.nextInt(12));
        if (!originals.isEmpty() && random.nextDouble() < COPIES) {
          Original original = originals.remove(random.nextInt(originals.size()));
          sentences = copy(random, original.sentences(), sentences);
          wanted.add(List.of(id(original.article()), id(i)));
        } else {
          originals.add(new Original(i, sentences));
        }
        batch.add(profile(i, String.join(" ", sentences)));
        if (batch.size() == BATCH || i == articles - 1) {
          long start = System.nanoTime();
          for (TextReuse r : index.add(batch)) {
            found.add(List.of(r.a(), r.b()));
          }
          index.commit();
          nanos += System.nanoTime() - start;
          batch.clear();
        }
      }
    }
    long right = found.stream().filter(wanted::contains).count();
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "articles %d  seconds %.1f  articles/s %.0f  copies %d  found %d  recall %.3f  precision"
            + " %.3f  heap %d MB%n",
        articles,
        nanos / 1e9,
        articles / (nanos / 1e9),
        wanted.size(),
        found.size(),
        (double) right / Math.max(1, wanted.size()),
        (double) right / Math.max(1, found.size()),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private record Original(int article, List<String> sentences) {}

  private static String id(int article) {
    return String.format(Locale.ROOT, "article-%07d", article);
  }

  private static ReuseProfile profile(int article, String text) {
    return new ReuseProfile(
        id(article),
        Optional.of("outlet-" + article % 40),
        Optional.empty(),
        Set.of(),
        Set.of(),
        Set.of(),
        text,
        "en",
        Words.of(text, List.of(new Span(0, text.length())), List.of()),
        List.of());
  }

  /**
   * 30 to 100 % of the original's sentences in a row, here and there a word edited, then others.
   */
  private static List<String> copy(Random random, List<String> original, List<String> own) {
    double share = 0.3 + 0.7 * random.nextDouble();
    int taken = Math.max(3, (int) Math.round(share * original.size()));
    int from = random.nextInt(original.size() - Math.min(taken, original.size()) + 1);
    List<String> copy = new ArrayList<>();
    for (String s : original.subList(from, Math.min(original.size(), from + taken))) {
      copy.add(random.nextInt(6) == 0 ? s.replaceFirst(" the ", " this ") : s);
    }
    copy.addAll(own.subList(0, Math.max(0, own.size() - taken)));
    return copy;
  }

  private static List<String> sentences(Random random, int count) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sentences.add(
          fill(random, OPENINGS) + " " + fill(random, MIDDLES) + " " + fill(random, ENDINGS));
    }
    return sentences;
  }

  private static String fill(Random random, String[] templates) {
    StringBuilder out = new StringBuilder();
    String template = templates[random.nextInt(templates.length)];
    for (int i = 0; i < template.length(); i++) {
      if (template.charAt(i) == '%') {
        out.append(
            template.charAt(++i) == 'd' ? String.valueOf(2 + random.nextInt(900)) : name(random));
      } else {
        out.append(template.charAt(i));
      }
    }
    return out.toString();
  }

  private static String name(Random random) {
    String[] parts = {"ka", "lo", "mir", "sta", "ven", "or", "da", "qui", "bel", "nu", "tar", "ez"};
    StringBuilder name = new StringBuilder();
    for (int n = 2 + random.nextInt(2); n > 0; n--) {
      name.append(parts[random.nextInt(parts.length)]);
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }
}
