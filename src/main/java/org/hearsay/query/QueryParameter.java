package org.hearsay.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.Var;
import org.hearsay.rdf.HS;
import org.hearsay.rdf.Iris;
import org.hearsay.rdf.Prefixes;

/**
 * A parameter of a saved query, by the naming rules of grlc: {@code ?_actor_iri} is required,
 * {@code ?__from_date} optional; what follows the name is the type, and nothing means a string.
 *
 * @param name what a user writes: {@code actor}
 * @param variable in the query, without question mark: {@code _actor_iri}
 * @param optional whether the query runs without it
 * @param fallback its value when none is given
 * @param description for people; empty when the header has none
 */
public record QueryParameter(
    String name,
    String variable,
    Type type,
    boolean optional,
    Optional<String> fallback,
    String description) {

  /** What a value must be. */
  public enum Type {
    IRI,
    DATE,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    STRING;

    @Override
    public String toString() {
      return this == IRI ? "IRI" : name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern VARIABLE = Pattern.compile("(__?)([^_]+)(?:_([A-Za-z]+))?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*");
  private static final Pattern PREFIXED = Pattern.compile("([A-Za-z]+):(?!//)(.*)");

  /** Parameters whose values are concepts of the ontology rather than entities. */
  private static final Pattern CONCEPTS =
      Pattern.compile("act|kind|type|outcome|change|polarity|modality|bound");

  /** The parameter for which {@code variable} stands; empty when it is an ordinary variable. */
  static Optional<QueryParameter> of(
      String variable, Map<String, String> defaults, Map<String, String> descriptions) {
    Matcher m = VARIABLE.matcher(variable);
    if (!m.matches()) {
      return Optional.empty();
    }
    String name = m.group(2);
    String suffix = m.group(3) == null ? "" : m.group(3).toLowerCase(Locale.ROOT);
    Type type =
        switch (suffix) {
          case "iri" -> Type.IRI;
          case "date" -> Type.DATE;
          case "integer" -> Type.INTEGER;
          case "decimal", "number" -> Type.DECIMAL;
          case "boolean" -> Type.BOOLEAN;
          default -> Type.STRING;
        };
    return Optional.of(
        new QueryParameter(
            name,
            variable,
            type,
            m.group(1).length() == 2,
            Optional.ofNullable(defaults.get(name)),
            descriptions.getOrDefault(name, "")));
  }

  Var var() {
    return Var.alloc(variable);
  }

  /**
   * The RDF term for a value.
   *
   * <p>For an IRI: an absolute one, a prefixed one ({@code hs:deny}, {@code wd:Q858}, {@code
   * entity:syria}), a path below the base ({@code entity/syria}), or the last word of one: {@code
   * deny} for a concept, {@code syria} for an entity.
   *
   * @throws QueryException when the value is not of the parameter's type
   */
  Node term(String value, Iris iris) throws QueryException {
    String v = value.strip();
    try {
      return switch (type) {
        case IRI -> iri(v, iris);
        case DATE ->
            NodeFactory.createLiteralDT(LocalDate.parse(v).toString(), XSDDatatype.XSDdate);
        case INTEGER ->
            NodeFactory.createLiteralDT(new BigInteger(v).toString(), XSDDatatype.XSDinteger);
        case DECIMAL ->
            NodeFactory.createLiteralDT(new BigDecimal(v).toPlainString(), XSDDatatype.XSDdecimal);
        case BOOLEAN -> {
          if (!v.equals("true") && !v.equals("false")) {
            throw wrong(value, "write true or false");
          }
          yield NodeFactory.createLiteralDT(v, XSDDatatype.XSDboolean);
        }
        case STRING -> NodeFactory.createLiteralString(value);
      };
    } catch (DateTimeParseException e) {
      throw wrong(value, "write it as 2017-10-25");
    } catch (NumberFormatException e) {
      throw wrong(value, "write a number");
    }
  }

  private Node iri(String value, Iris iris) throws QueryException {
    String full = value;
    Matcher prefixed = PREFIXED.matcher(value);
    if (value.startsWith("<") && value.endsWith(">")) {
      full = value.substring(1, value.length() - 1);
    } else if (prefixed.matches() && Prefixes.of(iris).containsKey(prefixed.group(1))) {
      full = Prefixes.of(iris).get(prefixed.group(1)) + prefixed.group(2);
    } else if (value.startsWith("entity/") || value.startsWith("article/")) {
      full = iris.base() + value;
    } else if (WORD.matcher(value).matches()) {
      full =
          CONCEPTS.matcher(name).matches()
              ? HS.NS + value
              : name.equals("article") ? iris.base() + "article/" + value : entity(value, iris);
    }
    try {
      if (!IRIx.create(full).isReference()) {
        throw wrong(value, "write an absolute IRI, hs:deny, entity/syria or only syria");
      }
    } catch (IRIException e) {
      throw wrong(value, "no IRI: " + e.getMessage());
    }
    return NodeFactory.createURI(full);
  }

  private static String entity(String word, Iris iris) {
    return iris.entity(word).getURI();
  }

  private QueryException wrong(String value, String hint) {
    return new QueryException("parameter " + name + "=" + value + ": is no " + type + "; " + hint);
  }
}
