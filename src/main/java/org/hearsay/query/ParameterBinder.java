package org.hearsay.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.hearsay.rdf.Iris;

/**
 * Binds parameters as RDF terms in the parsed query; no value ever becomes a part of a query's text
 * before it is a term.
 *
 * <p>{@code !BOUND(?__x) || condition} is decided here: it goes away when there is no value, and
 * only the condition stays when there is one, which lets the engine use an index for {@code ?s =
 * <iri>}.
 */
final class ParameterBinder {
  private ParameterBinder() {}

  /**
   * @throws QueryException for an unknown or missing parameter, and for a value of the wrong type
   */
  static Query bind(SavedQuery saved, Map<String, String> values, Iris iris) throws QueryException {
    Map<String, QueryParameter> known = new LinkedHashMap<>();
    saved.parameters().forEach(p -> known.put(p.name(), p));
    Set<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(known.keySet());
    if (!unknown.isEmpty()) {
      throw new QueryException(
          "query "
              + saved.name()
              + " has no parameter "
              + String.join(", ", unknown)
              + (known.isEmpty()
                  ? "; it takes none"
                  : "; it takes: " + String.join(", ", known.keySet())));
    }
    Map<Var, Node> bound = new HashMap<>();
    Set<Var> unbound = new HashSet<>();
    for (QueryParameter p : known.values()) {
      String value = values.getOrDefault(p.name(), p.fallback().orElse(null));
      if (value != null) {
        bound.put(p.var(), p.term(value, iris));
      } else if (p.optional()) {
        unbound.add(p.var());
      } else {
        throw new QueryException(
            "query "
                + saved.name()
                + " needs --param "
                + p.name()
                + "="
                + p.type()
                + (p.description().isEmpty() ? "" : " (" + p.description() + ")"));
      }
    }
    Query decided =
        QueryTransformOps.transform(
            saved.query(), new WithoutTrueFilters(), new Decide(bound.keySet(), unbound));
    return bound.isEmpty() ? decided : QueryTransformOps.replaceVars(decided, bound);
  }

  private static final class Decide extends ExprTransformCopy {
    private final Set<Var> bound;
    private final Set<Var> unbound;

    Decide(Set<Var> bound, Set<Var> unbound) {
      this.bound = bound;
      this.unbound = unbound;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      if (function instanceof E_Bound && argument.isVariable()) {
        if (bound.contains(argument.asVar())) {
          return NodeValue.TRUE;
        }
        if (unbound.contains(argument.asVar())) {
          return NodeValue.FALSE;
        }
      }
      if (function instanceof E_LogicalNot && isBoolean(argument)) {
        return argument.equals(NodeValue.TRUE) ? NodeValue.FALSE : NodeValue.TRUE;
      }
      return super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      if (function instanceof E_LogicalOr && isBoolean(left)) {
        return left.equals(NodeValue.TRUE) ? left : right;
      }
      if (function instanceof E_LogicalAnd && isBoolean(left)) {
        return left.equals(NodeValue.TRUE) ? right : left;
      }
      return super.transform(function, left, right);
    }

    private static boolean isBoolean(Expr e) {
      return e.equals(NodeValue.TRUE) || e.equals(NodeValue.FALSE);
    }
  }

  private static final class WithoutTrueFilters extends ElementTransformCopyBase {
    @Override
    public Element transform(ElementGroup group, List<Element> elements) {
      List<Element> kept =
          elements.stream()
              .filter(e -> !(e instanceof ElementFilter f && f.getExpr().equals(NodeValue.TRUE)))
              .toList();
      return super.transform(group, kept);
    }
  }
}
