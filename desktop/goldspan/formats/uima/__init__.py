"""UIMA CAS XMI with its type system, in the layers that INCEpTION and WebAnno know."""
