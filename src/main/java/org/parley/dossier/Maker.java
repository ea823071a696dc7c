package org.parley.dossier;

/** Makes one part of an export; making it a second time makes the same files again. */
interface Maker {
    Part part();

    void make(Making making);
}
