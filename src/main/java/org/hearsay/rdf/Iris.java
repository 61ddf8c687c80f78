package org.hearsay.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hearsay.article.Article;
import org.hearsay.entity.Entity;
import org.hearsay.text.Span;

/**
 * Makes every IRI of the data; no other class does. The same input gives the same IRIs.
 *
 * <p>An article is named by its canonical address, or else by its document, never by its content,
 * so that a changed text replaces itself. A part of an article is named by what it is and where it
 * stands (in code points), so that a new rule elsewhere moves nothing. An entity is named by its
 * folded name without its Wikidata item, so that a link found later changes no IRI.
 *
 * <p>Immutable; threads may share it.
 */
public final class Iris {
  /** Where the data of a project without an address of its own live. */
  public static final String DEFAULT_BASE = "https://w3id.org/hearsay/id/";

  public static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final String GEONAMES = "https://sws.geonames.org/";

  /** 64 bits of the hash: no two of a billion articles meet but by a chance of 1 in 37. */
  private static final int HASH_BYTES = 8;

  private final String base;

  /**
   * @param base absolute IRI that ends with {@code /} or {@code #}
   * @throws IllegalArgumentException when it is none
   */
  public Iris(String base) {
    try {
      if (!new URI(base).isAbsolute() || !(base.endsWith("/") || base.endsWith("#"))) {
        throw new IllegalArgumentException(
            "base \"" + base + "\": give an absolute IRI that ends with / or #");
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("base \"" + base + "\": " + e.getMessage(), e);
    }
    this.base = base;
  }

  public Iris() {
    this(DEFAULT_BASE);
  }

  public String base() {
    return base;
  }

  /** The article, which is the name of its graph as well. */
  public Node article(Article article) {
    String name = article.metadata().address().orElse(article.document());
    return local("article/" + hash(name + '\n' + article.ordinal(), HASH_BYTES));
  }

  /** A thing in the world, by the key that the entity resolver gave it. */
  public Node entity(String key) {
    return local("entity/" + slug(key));
  }

  public Node entity(Entity entity) {
    return entity(entity.key());
  }

  /** {@code graph/entities}, {@code graph/reuse}, {@code graph/strikes}, {@code graph/runs}. */
  public Node graph(String name) {
    return local("graph/" + name);
  }

  public Node run(String configuration) {
    return local("run/" + slug(configuration));
  }

  /** Reports of one strike, merged: named by the least of its reports. */
  public Node strike(Node firstReport) {
    return local("strike/" + hash(firstReport.getURI(), HASH_BYTES));
  }

  /** Two articles that share text. */
  public Node reuse(Node articleA, Node articleB) {
    return local("reuse/" + name(articleA) + "-" + name(articleB));
  }

  /** A link of an entity to an item of Wikidata ({@code Q858}). */
  public Node link(Node entity, String item) {
    return part(entity, "link-" + item);
  }

  public Node geometry(Node entity) {
    return part(entity, "point");
  }

  public Node wikidata(String item) {
    return iri(WIKIDATA + item);
  }

  public Node geonames(String id) {
    return iri(GEONAMES + id + "/");
  }

  /** A stretch of an article's text; {@code span} counts code points. */
  Node passage(Node article, Span span) {
    return part(article, "char=" + span.start() + "," + span.end());
  }

  Node selector(Node passage) {
    return iri(passage.getURI() + "-sel");
  }

  /** What stands at {@code span}, in code points: {@code #a-1024-1330-accuse}. */
  Node part(Node article, String what, Span span, String which) {
    return part(
        article,
        what + "-" + span.start() + "-" + span.end() + (which.isEmpty() ? "" : "-" + which));
  }

  Node part(Node whole, String fragment) {
    return iri(whole.getURI() + "#" + fragment);
  }

  /** The {@code n}th of several that would have the same name; the first keeps it. */
  Node numbered(Node node, int n) {
    return n == 1 ? node : iri(node.getURI() + "-" + n);
  }

  /** The last step of an entity's or article's path. */
  String name(Node node) {
    return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
  }

  private Node local(String path) {
    return iri(base + path);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** Letters and digits of any script in lower case, hyphens between; a hash when none is left. */
  static String slug(String key) {
    String folded = Normalizer.normalize(key, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    folded
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                slug.appendCodePoint(c);
              } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
              }
            });
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.isEmpty() ? "x-" + hash(key, HASH_BYTES) : slug.toString();
  }

  /** The first {@code bytes} bytes of SHA-256, in hexadecimal digits. */
  static String hash(String text, int bytes) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
