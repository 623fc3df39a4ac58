using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Library;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Library;

/// <summary>How the pages of the library show levels, signs and shares.</summary>
internal static class LibraryShow
{
    extension(IUrlHelper url)
    {
        /// <summary>An address of the area with the path base.</summary>
        internal string To(string path) => url.Content("~" + path);
    }

    extension(IStringLocalizer<LibraryTexts> texts)
    {
        /// <summary>First and second level in words.</summary>
        internal string Level(LibraryIndicator one) => texts.Level(one.Kind, one.Aspect, one.Group);

        /// <summary>The same of an indicator that stands in forms only.</summary>
        internal string Level(IndicatorKind kind, IndicatorAspect? aspect, string? group)
        {
            var second = aspect is { } known ? texts[$"Aspect.{known}"].Value : group;
            return second is null ? texts[$"Kind.{kind}"].Value : $"{texts[$"Kind.{kind}"].Value} · {second}";
        }
    }

    /// <summary>The name of a field in the language of the request.</summary>
    internal static string? NameOf(LibraryField? field) =>
        Languages.Current == Findings.Language.English ? field?.English : field?.Name;

    /// <summary>The sign of a direction.</summary>
    internal static string Sign(Direction? direction) =>
        direction switch
        {
            Direction.HigherIsBetter => "≥",
            Direction.LowerIsBetter => "≤",
            Direction.Equal => "＝",
            _ => "",
        };

    /// <summary>A share as a percentage.</summary>
    internal static string Share(long over, long under) => new Rate(over, under).ToPercent(1);

    /// <summary>What was reached, from basis points; a dash where nothing was measured.</summary>
    internal static string Reached(long? points) => points is { } value ? Share(value, 10_000) : "—";
}
