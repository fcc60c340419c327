package members

const opTagMembersCommon = "TagMembers"

// TagMembersCommonRequest makes a request.
func (c *MEMBERS) TagMembersCommonRequest(input *map[string]interface{}) (req *request.Request, output *map[string]interface{}) {
	op := &request.Operation{
		Name:       opTagMembersCommon,
		HTTPMethod: "POST",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &map[string]interface{}{}
	}

	output = &map[string]interface{}{}
	req = c.newRequest(op, input, output)

	return
}

// TagMembersCommon makes the call.
func (c *MEMBERS) TagMembersCommon(input *map[string]interface{}) (*map[string]interface{}, error) {
	req, out := c.TagMembersCommonRequest(input)
	return out, req.Send()
}

const opTagMembers = "TagMembers"

// TagMembersRequest makes a request.
func (c *MEMBERS) TagMembersRequest(input *TagMembersInput) (req *request.Request, output *TagMembersOutput) {
	op := &request.Operation{
		Name:       opTagMembers,
		HTTPMethod: "POST",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &TagMembersInput{}
	}

	output = &TagMembersOutput{}
	req = c.newRequest(op, input, output)

	return
}

// TagMembers makes the call.
func (c *MEMBERS) TagMembers(input *TagMembersInput) (*TagMembersOutput, error) {
	req, out := c.TagMembersRequest(input)
	return out, req.Send()
}

type TagMembersInput struct {
	_ struct{} `type:"structure"`

	ClientToken *string `type:"string"`

	Flag *bool `type:"boolean"`

	// MemberIds is a required field
	MemberIds []*string `type:"list" required:"true"`

	Tags []*TagForTagMembersInput `type:"list"`
}

type TagForTagMembersInput struct {
	_ struct{} `type:"structure"`

	Key *string `type:"string"`

	Value *string `type:"string"`
}

type TagMembersOutput struct {
	_ struct{} `type:"structure"`

	Metadata *response.ResponseMetadata

	Done *bool `type:"boolean"`
}
