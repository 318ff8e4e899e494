"""The annotate page: article list, palette, canvas, pop-up and inspector around one desk."""
