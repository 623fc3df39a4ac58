using Plumbline.App.Data.Records;

namespace Plumbline.App.Access;

/// <summary>Which posts count on a day, as a day is counted in China.</summary>
public static class PostDays
{
    /// <summary>Posts that have begun and not ended.</summary>
    public static IQueryable<Post> InForceOn(this IQueryable<Post> posts, DateOnly day) =>
        posts.NotEndedOn(day).Where(post => post.ValidFrom == null || post.ValidFrom <= day);

    /// <summary>Posts that have not ended; some are yet to begin.</summary>
    public static IQueryable<Post> NotEndedOn(this IQueryable<Post> posts, DateOnly day) =>
        posts.Where(post => post.ValidTo == null || post.ValidTo >= day);
}
