using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Plumbline.Web.Shell;

/// <summary>One step of the way to a page.</summary>
/// <param name="Text">As shown, in the language of the request.</param>
/// <param name="Link">Where it leads.</param>
public sealed record Crumb(string Text, string Link);

/// <summary>What a page tells the layout about itself.</summary>
public static class PageHead
{
    private const string TitleKey = "Shell.Title";
    private const string CrumbsKey = "Shell.Crumbs";
    private const string WideKey = "Shell.Wide";
    private const string ScriptsKey = "Shell.Libraries";
    private const string StylesKey = "Shell.Styles";

    extension(ViewDataDictionary data)
    {
        /// <summary>Sets the title, which is also the heading, and the way from the home page to this one.</summary>
        public void SetHead(string title, params ImmutableArray<Crumb> crumbs)
        {
            data[TitleKey] = title;
            data[CrumbsKey] = crumbs;
        }

        /// <summary>Asks the layout for the library of grids or charts, which other pages do not load.</summary>
        public void Use(params ImmutableArray<PageLibrary> libraries) => data[ScriptsKey] = libraries;

        /// <summary>Asks the layout for the styles of an area, <c>css/{name}.css</c>: told by the area's _ViewStart.</summary>
        public void UseStyles(string name) => data[StylesKey] = name;

        /// <summary>Uses the whole width of the window: for grids.</summary>
        public void SetWide() => data[WideKey] = true;

        /// <summary>The title, or nothing.</summary>
        public string Title => data[TitleKey] as string ?? "";

        /// <summary>The way to the page.</summary>
        public ImmutableArray<Crumb> Crumbs => data[CrumbsKey] is ImmutableArray<Crumb> crumbs ? crumbs : [];

        /// <summary>Whether the page uses the whole width.</summary>
        public bool IsWide => data[WideKey] is true;

        /// <summary>Name of the area's styles; null: those of all pages are enough.</summary>
        public string? Styles => data[StylesKey] as string;

        /// <summary>The libraries asked for.</summary>
        public ImmutableArray<PageLibrary> Libraries =>
            data[ScriptsKey] is ImmutableArray<PageLibrary> libraries ? libraries : [];
    }
}

/// <summary>Large libraries that only some pages need.</summary>
public enum PageLibrary
{
    /// <summary>Tabulator, for grids.</summary>
    Grid,

    /// <summary>ECharts, for charts.</summary>
    Charts,
}
