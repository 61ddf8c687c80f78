package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Takes the article out of a web page: the element whose paragraphs hold most text outside links,
 * as readability tools do, written as Markdown paragraphs. Pure functions.
 */
final class HtmlPages {
  /** Elements that never hold article text. */
  private static final String NEVER =
      "script,style,noscript,template,iframe,svg,math,form,button,select,input,textarea,object,"
          + "embed,audio,video,canvas,nav,aside,figure,menu,dialog,[role=navigation],[role=banner],"
          + "[role=contentinfo],[role=complementary],[role=search],[aria-hidden=true],[hidden]";

  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:comments?|related|share|sharing|social|promo|newsletter|sidebar"
              + "|breadcrumbs?|cookies?|consent|adverts?|ads?|advertisement|recommended|popular"
              + "|trending|subscribe|subscription|footer|menu|navigation|nav|widget|tags|pagination"
              + "|popup|modal|sponsored|outbrain|taboola|toolbar|skip-link|caption|disqus)(?:$|[\\s_-])");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  private static final String BLOCKS =
      "p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,td,dd,dt,div,section,article";

  private HtmlPages() {}

  /**
   * @param address where the page came from, empty text when unknown
   * @return nothing when no text is left
   */
  static Optional<Page> read(String html, String address) {
    return read(Jsoup.parse(html, address), address);
  }

  static Optional<Page> read(Document page, String address) {
    PageMetadata told = PageMetadata.of(page, address);
    clean(page);
    Element main = mainElement(page);
    List<String> blocks = blocks(main);
    String body = String.join("\n\n", blocks);
    if (body.length() < told.body().length() / 2) {
      body = told.body(); // the page is built by a script, but carries its text as data
    }
    if (body.isBlank()) {
      return Optional.empty();
    }
    Optional<String> headline = told.headline().filter(h -> !h.isBlank());
    boolean has = headline.isPresent() && body.contains(headline.get());
    String text = headline.isPresent() && !has ? "# " + headline.get() + "\n\n" + body : body;
    return Optional.of(new Page(text, told.metadata()));
  }

  /** The text of a piece of HTML, as feeds carry it. */
  static String text(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    clean(page);
    return String.join("\n\n", blocks(page.body()));
  }

  private static void clean(Document page) {
    page.select(NEVER).remove();
    List<Element> noise = new ArrayList<>();
    for (Element e : page.select("[class],[id],[style]")) {
      boolean body =
          e == page.body() || e.normalName().equals("article") || e.normalName().equals("main");
      String names = e.className() + " " + e.id();
      if (!body && (NOISE.matcher(names).find() || HIDDEN.matcher(e.attr("style")).find())) {
        noise.add(e);
      }
    }
    int all = page.body().wholeText().length();
    for (Element e : noise) {
      // a wrapper around everything may bear such a name too
      if (e.parent() != null && e.wholeText().length() < 0.5 * all) {
        e.remove();
      }
    }
  }

  /** The element with the most text in paragraphs of its own or one level down. */
  private static Element mainElement(Document page) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element p : page.select("p,blockquote,pre,li")) {
      String text = p.text();
      double weight = text.length() * (1 - linkShare(p, text));
      Element parent = p.parent();
      if (text.length() >= 40 && parent != null && !(p.normalName().equals("li") && weight < 60)) {
        scores.merge(parent, weight, Double::sum);
        if (parent.parent() != null) {
          scores.merge(parent.parent(), weight / 2, Double::sum);
        }
      }
    }
    Element best = page.body();
    double most = 0;
    for (Element e : page.getAllElements()) { // in document order, so that ties are stable
      double score = scores.getOrDefault(e, 0.0);
      if (score > most) {
        most = score;
        best = e;
      }
    }
    Element article = best.closest("article,[itemprop=articleBody],main");
    return article == null || article.select("article").size() > 1 ? best : article;
  }

  private static double linkShare(Element e, String text) {
    int links = 0;
    for (Element a : e.select("a")) {
      links += a.text().length();
    }
    return text.isEmpty() ? 1 : Math.min(1, links / (double) text.length());
  }

  /** The text of each block-level element, headings marked as in Markdown. */
  private static List<String> blocks(Element root) {
    List<String> blocks = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    root.traverse(
        new NodeVisitor() {
          private String prefix = "";

          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode t) {
              line.append(t.getWholeText());
            } else if (node instanceof Element e) {
              if (e.normalName().equals("br")) {
                line.append('\n');
              } else if (e.is(BLOCKS)) {
                flush();
                prefix = heading(e);
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element e && (e == root || e.is(BLOCKS))) {
              flush();
              prefix = "";
            }
          }

          private void flush() {
            for (String part : line.toString().split("\\n\\s*\\n")) {
              String text = Line.fold(part);
              if (!text.isEmpty()) {
                blocks.add(prefix + text);
              }
            }
            line.setLength(0);
          }
        });
    return blocks;
  }

  private static String heading(Element e) {
    String name = e.normalName();
    boolean heading =
        name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    return heading ? "#".repeat(name.charAt(1) - '0') + " " : "";
  }
}
