package org.parley.dossier;

import java.util.HashSet;
import java.util.List;

/**
 * What a dossier must hold before anybody calls it complete.
 *
 * @param source the rule that asks for it
 */
public record Checklist(String title, String source, List<Item> items) {
    public Checklist {
        items = List.copyOf(items);
        if (items.isEmpty()) throw new IllegalArgumentException("A checklist has an item");
        var ids = new HashSet<String>();
        for (var item : items)
            if (!ids.add(item.id()))
                throw new IllegalArgumentException("The item %s stands twice".formatted(item.id()));
    }

    /**
     * One thing that must be there.
     *
     * @param evidence where it is looked for; none: a person says whether it is there
     */
    public record Item(String id, String title, String asks, List<Evidence> evidence) {
        public Item {
            if (!id.matches("[a-z0-9-]{1,40}"))
                throw new IllegalArgumentException("An item's id is small letters, digits and hyphens: " + id);
            evidence = List.copyOf(evidence);
        }
    }
}
