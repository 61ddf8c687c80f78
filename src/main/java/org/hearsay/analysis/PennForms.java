package org.hearsay.analysis;

import java.util.List;
import org.hearsay.text.Span;

/**
 * Tokens as the Penn Treebank spells them, which is what taggers and parsers have learnt: {@code
 * ``} and {@code ''} for double quotation marks, {@code -LRB-} for a bracket, {@code --} for a
 * dash, straight apostrophes. The article's own text keeps its characters.
 */
final class PennForms {
  private PennForms() {}

  static String[] of(String text, List<Span> tokens) {
    String[] forms = new String[tokens.size()];
    boolean open = false;
    for (int i = 0; i < forms.length; i++) {
      Span span = tokens.get(i);
      String form = span.of(text);
      if (form.equals("\"")) {
        boolean spaceBefore = i == 0 || tokens.get(i - 1).end() < span.start();
        boolean spaceAfter = i + 1 < forms.length && tokens.get(i + 1).start() > span.end();
        open = spaceBefore == spaceAfter ? !open : spaceBefore;
        forms[i] = open ? "``" : "''";
      } else {
        forms[i] = spell(form, i + 1 < forms.length && tokens.get(i + 1).start() == span.end());
      }
    }
    return forms;
  }

  private static String spell(String form, boolean glued) {
    if (form.length() == 1) {
      return switch (form.charAt(0)) {
        case '“', '„', '«' -> "``";
        case '”', '»' -> "''";
        case '‘', '`' -> "`";
        case '’' -> "'";
        case '\'' -> glued ? "`" : "'";
        case '(' -> "-LRB-";
        case ')' -> "-RRB-";
        case '[' -> "-LRB-";
        case ']' -> "-RRB-";
        case '{' -> "-LCB-";
        case '}' -> "-RCB-";
        case '—', '–', '―' -> "--";
        case '…' -> "...";
        case '€', '£', '¥', '₹' -> "$";
        default -> form;
      };
    }
    if (form.indexOf('’') < 0 && form.indexOf('‘') < 0 && form.charAt(0) != '.') {
      return form;
    }
    if (form.startsWith("..")) {
      return "...";
    }
    return form.equals("‘‘") ? "``" : form.replace('’', '\'').replace('‘', '\'');
  }
}
