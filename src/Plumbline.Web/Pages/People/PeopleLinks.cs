using System.Globalization;

namespace Plumbline.Web.Pages.People;

/// <summary>Addresses of accounts, posts and rights, without path base.</summary>
public static class PeopleLinks
{
    /// <summary>All accounts.</summary>
    public const string Index = "/people";

    /// <summary>A new account.</summary>
    public const string New = "/people/new";

    /// <summary>Keys to the REST API.</summary>
    public const string Tokens = "/people/tokens";

    /// <summary>Accounts from a list.</summary>
    public const string List = "/people/list";

    /// <summary>Who may do what.</summary>
    public const string Access = "/access";

    /// <summary>One account.</summary>
    public static string Person(long id) => string.Create(CultureInfo.InvariantCulture, $"/people/{id}");

    /// <summary>What one person may do.</summary>
    public static string AccessOf(string userName) => $"/access?person={Uri.EscapeDataString(userName)}";
}
